package render

// A Result can be written in every output format, as often as is wanted.
type Result interface {
	AppendFields(dst []byte) []byte        // "name":value for each field
	AppendText(dst []byte, s Style) []byte // for people, whole lines
	AppendHTML(dst []byte) ([]byte, error) // an <article> element
}

// Release says that a result is not needed any more. It need not be said, but memory is
// used again when it is.
func Release(r Result) {
	if w, ok := r.(*Words); ok {
		w.release()
	}
}
