package service

import (
	"errors"

	"github.com/tiyao/tiyao/internal/answer"
)

type (
	badRequest struct{ error }
	notFound   struct{ error }
)

func (e badRequest) Unwrap() error { return e.error }
func (e notFound) Unwrap() error   { return e.error }

// BadRequest marks an error as the asker's: the request makes no sense.
func BadRequest(err error) error { return badRequest{err} }

// IsBadRequest reports whether an error is marked with BadRequest.
func IsBadRequest(err error) bool { var e badRequest; return errors.As(err, &e) }

// NotFound marks an error as the asker's: it names what is not there.
func NotFound(err error) error { return notFound{err} }

// IsNotFound reports whether an error is marked with NotFound.
func IsNotFound(err error) bool { var e notFound; return errors.As(err, &e) }

// A message is an error as people are told it.
type message struct{ error }

func (m message) Error() string { return answer.Message(m.error) }
func (m message) Unwrap() error { return m.error }
