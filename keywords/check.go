package keywords

import (
	"errors"
	"fmt"

	"github.com/tiyao/tiyao/segment"
)

// ErrNotChinese says that a text is not Chinese, so that no words of it are keywords.
var ErrNotChinese = errors.New("keywords: the text is not Chinese")

// Check returns an error that wraps ErrNotChinese, and names the language, if doc is in
// another: only tags of a vocabulary are looked for in it then. It is nil for the others,
// and for a nil doc. Extract does not need it: it gives no words of such a text.
func Check(doc *segment.Document) error {
	if doc == nil {
		return nil
	}
	if language := doc.Foreign(); language != "" {
		return fmt.Errorf("%w: it is %s", ErrNotChinese, language)
	}
	return nil
}
