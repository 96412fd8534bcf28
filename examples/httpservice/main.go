// Command httpservice answers POST requests with the report of the article in the body.
// It shows how to put the library into a service of one's own; "tiyao serve" is the
// complete one.
//
//	go run ./examples/httpservice
//	curl --data-binary @examples/articles/web-page.html localhost:8080
package main

import (
	"errors"
	"io"
	"log"
	"net/http"
	"time"

	"github.com/tiyao/tiyao"
)

const maxBody = 4 << 20

func main() {
	log.SetFlags(0)
	a, err := tiyao.New()
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{
		Addr:              "localhost:8080",
		Handler:           handler(a),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      30 * time.Second,
	}
	log.Println("listening on", srv.Addr)
	log.Fatal(srv.ListenAndServe())
}

// handler answers with a report. One Analyzer serves all requests at the same time.
func handler(a *tiyao.Analyzer) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /", func(w http.ResponseWriter, req *http.Request) {
		page, err := io.ReadAll(http.MaxBytesReader(w, req.Body, maxBody))
		if err != nil {
			http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
			return
		}
		r, err := a.Analyze(page)
		switch {
		case errors.Is(err, tiyao.ErrEmpty), errors.Is(err, tiyao.ErrNoArticle):
			http.Error(w, err.Error(), http.StatusUnprocessableEntity)
			return
		case err != nil:
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.Write(append(r.AppendJSON(nil), '\n'))
	})
	return mux
}
