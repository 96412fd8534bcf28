package web

import (
	"fmt"
	"mime"
	"net/http"
)

// keep answers POST /v1/lists.
func (s *Server) keep(w http.ResponseWriter, r *http.Request) {
	s.small(w, r, "text/plain", func(body []byte) (string, error) {
		id, err := s.service.Keep(body)
		return fmt.Sprintf("{\"id\":%q}", id), err
	})
}

// head answers POST /v1/head.
func (s *Server) head(w http.ResponseWriter, r *http.Request) {
	s.small(w, r, "application/json", func(body []byte) (string, error) {
		out, err := s.service.Head(body)
		return string(out), err
	})
}

// small answers a request that needs no analysis, and so no turn: its body is of one type, and
// answer makes JSON of it.
func (s *Server) small(w http.ResponseWriter, r *http.Request, want string, answer func(body []byte) (string, error)) {
	g, ok := s.house.enter(r.Context(), http.NewResponseController(w))
	if !ok {
		s.refuse(w, errBusy)
		return
	}
	defer s.house.exit(g)
	if packed(w, r) {
		return
	}
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != want {
		w.Header().Set("Accept", want)
		writeError(w, http.StatusUnsupportedMediaType, "Content-Type must be "+want)
		return
	}
	body, err := s.body(w, r, g)
	if err != nil {
		s.refuse(w, err)
		return
	}
	out, err := answer(body)
	if err != nil {
		s.refuse(w, err)
		return
	}
	writeJSON(w, http.StatusOK, out+"\n")
}
