package keywords

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/rank/section"
	"github.com/tiyao/tiyao/internal/userfile"
	"github.com/tiyao/tiyao/segment"
)

// A Section is the subject of an article. The zero Section says that it is not sure.
type Section struct {
	Name  string  // one of Sections
	Score float64 // 0..1, the chance that it is right
}

// Sections returns the names that a Section can have, sorted.
func Sections() []string { return slices.Clone(section.Names[:]) }

// SectionOf returns the subject of doc. It is empty where that is not sure, and for text
// that is not Chinese, and for a nil doc. Its time does not grow with the length of a long text.
func SectionOf(doc *segment.Document) Section {
	if doc == nil || doc.Foreign() != "" {
		return Section{}
	}
	name, chance := section.BuiltIn().Of(doc)
	if chance < section.Sure {
		return Section{}
	}
	return Section{name, chance}
}

// AppendFields appends the fields "section" and, unless that is empty, "section_score",
// behind others of an object.
func (s Section) AppendFields(dst []byte) []byte {
	dst = jsontext.AppendField(dst, "section", s.Name)
	if s.Name != "" {
		dst = jsontext.AppendFloat(jsontext.AppendName(dst, "section_score"), s.Score)
	}
	return dst
}

// ReadCategories reads what a site calls the sections, "sports = 体育" a line, into a map from
// a name of Sections to the site's own. Blank lines and those that begin with "# " say nothing;
// not all sections need a line. A section that there is not, or that stands twice, is an error,
// as is a list without any; errors name name, and the line where there is one.
func ReadCategories(r io.Reader, name string) (map[string]string, error) {
	const what = "keywords: categories"
	m := map[string]string{}
	err := userfile.Entries(r, what, name, func(_ int, text string) error {
		from, to, ok := strings.Cut(strings.ReplaceAll(text, "＝", "="), "=")
		from, to = strings.TrimSpace(from), strings.TrimSpace(to)
		switch {
		case !ok || to == "":
			return errors.New("want section = category")
		case !slices.Contains(section.Names[:], from):
			return fmt.Errorf("there is no section %q: want one of %s", from, strings.Join(section.Names[:], ", "))
		case m[from] != "":
			return fmt.Errorf("%s is there already", from)
		}
		m[from] = to
		return nil
	})
	if err == nil && len(m) == 0 {
		err = fmt.Errorf("%s %s: there are none", what, name)
	}
	return m, err
}
