// Package ask answers one question to the analysis as a server does, without a server: what
// JavaScript calls in a browser or in Node.
package ask

import (
	"context"
	"errors"
	"mime"
	"net/url"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/service"
)

// The statuses of HTTP that an answer has; net/http would link a whole server.
const (
	OK            = 200
	BadRequest    = 400
	NotFound      = 404
	TooLarge      = 413
	UnknownType   = 415
	Unprocessable = 422
)

// Ask answers a question: a verb of the service, "lists" to keep a list for later ones, or
// "tag" to write into the front matter of a post, "head" to write a report for its page. kind is the media type of the body,
// query that of an address. The answer is always JSON. Ask is safe for concurrent use.
func Ask(s *service.Service, verb, kind, query string, body []byte) (status int, answer string) {
	out, err := ask(s, verb, kind, query, body)
	switch {
	case err == nil:
		return OK, string(out)
	case service.IsNotFound(err):
		status = NotFound
	case service.IsBadRequest(err):
		status = BadRequest
	case len(body) > article.DefaultMaxBytes:
		status = TooLarge
	default:
		status = Unprocessable
	}
	if errors.Is(err, errType) {
		status = UnknownType
	}
	return status, string(append(jsontext.AppendField([]byte{'{'}, "error", err.Error()), '}'))
}

var errType = errors.New("the type must be application/json, text/html or text/plain")

func ask(s *service.Service, verb, kind, query string, body []byte) ([]byte, error) {
	switch verb {
	case "lists":
		id, err := s.Keep(body)
		return append(jsontext.AppendField([]byte{'{'}, "id", id), '}'), err
	case "tag":
		return s.Tag(body)
	case "head":
		return s.Head(body)
	}
	q, err := url.ParseQuery(query)
	if err != nil {
		return nil, service.BadRequest(err)
	}
	in := service.Input{Query: q}
	media, _, err := mime.ParseMediaType(kind)
	if err != nil {
		media = ""
	}
	switch media {
	case "application/json":
		in.Object = body
	case "text/html", "application/xhtml+xml":
		in.Page, in.HTML = body, true
	case "text/plain":
		in.Page = body
	default:
		return nil, errType
	}
	return s.Answer(context.Background(), nil, verb, in)
}
