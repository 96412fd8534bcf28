package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/tiyao/tiyao/article"
)

// A goldPage is a page with its hand-checked article.
type goldPage struct {
	id   string
	html []byte
	gold struct {
		Title, Date, Text, URL string
	}
}

// scorePages scores the readers of pages: main text by the F1 of character pairs,
// on pages as they come and as whole-page text dumps;
// titles and dates where gold has them.
func scorePages(dir string) ([]row, error) {
	var rows []row
	for _, set := range []string{"multi_site", "cctv", "handcrafted"} {
		pages, err := readPages(filepath.Join(dir, "pages", set))
		if err != nil {
			return rows, err
		}
		if len(pages) == 0 {
			rows = append(rows, row{part: "pages", set: set, absent: true})
			continue
		}
		rows = append(rows,
			scoreReader(set, pages, len(goldTime), readHTML),
			scoreReader(set+" as dumps", pages, len(goldTime)-3, readDump),
			scoreEncodings(set+" re-encoded", pages))
	}
	return rows, nil
}

func readPages(dir string) ([]goldPage, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var pages []goldPage
	for _, name := range names {
		p := goldPage{id: strings.TrimSuffix(filepath.Base(name), ".json")}
		if p.html, err = os.ReadFile(strings.TrimSuffix(name, ".json") + ".html"); os.IsNotExist(err) {
			continue // some pages came without their source
		} else if err != nil {
			return nil, err
		}
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(b, &p.gold); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		pages = append(pages, p)
	}
	return pages, nil
}

// scoreReader runs one reader over pages. Precision, recall and F1 are means over
// pages; titles and dates count when they equal gold's, dates as far as gold gives them
// and in the first so many characters of goldTime, which is what the form of the page can show.
func scoreReader(set string, pages []goldPage, precise int, read func(goldPage) (article.Article, error)) row {
	var p, r, f float64
	var titles, titleHits, dates, dateHits, bytes int
	out := row{part: "pages", set: set, docs: len(pages)}
	var spent time.Duration
	for _, pg := range pages {
		began := time.Now()
		a, err := read(pg)
		spent += time.Since(began)
		bytes += len(pg.html)
		if err != nil {
			out.wrong = append(out.wrong, fmt.Sprintf("%s: %v", pg.id, err))
		}
		want, got := bigrams(pg.gold.Text), bigrams(a.Body)
		hits := common(want, got)
		p1, r1, f1 := ratio(hits, len(got)), ratio(hits, len(want)), fscore(hits, len(got), len(want))
		p, r, f = p+p1, r+r1, f+f1
		if f1 < 0.985 {
			out.wrong = append(out.wrong, fmt.Sprintf("%s: F1 %.3f P %.3f R %.3f %s", pg.id, f1, p1, r1, a.Title))
		}
		if pg.gold.Title != "" {
			titles++
			if a.Title == pg.gold.Title {
				titleHits++
			} else {
				out.wrong = append(out.wrong, fmt.Sprintf("%s: title %q, gold %q", pg.id, a.Title, pg.gold.Title))
			}
		}
		if day := goldDay(pg.gold.Date); day != "" {
			dates++
			if got := a.Published.Format(goldTime); strings.HasPrefix(got, day[:min(len(day), precise)]) {
				dateHits++
			} else {
				out.wrong = append(out.wrong, fmt.Sprintf("%s: date %s, gold %s", pg.id, got, pg.gold.Date))
			}
		}
	}
	n := float64(len(pages))
	out.scores = []score{{"P", p / n}, {"R", r / n}, {"F1", f / n}}
	if titles > 0 {
		out.scores = append(out.scores, score{"titles", ratio(titleHits, titles)})
	}
	if dates > 0 {
		out.scores = append(out.scores, score{"dates", ratio(dateHits, dates)})
	}
	out.scores = append(out.scores, score{"MB/s", float64(bytes) / 1e6 / spent.Seconds()})
	return out
}

// scoreEncodings writes each page in the other encodings of Chinese pages and counts
// how many read exactly as before; the declaration in the page is left as it is.
func scoreEncodings(set string, pages []goldPage) row {
	r := row{part: "pages", set: set, docs: len(pages)}
	for _, c := range []struct {
		name string
		enc  encoding.Encoding
	}{
		{"gbk", simplifiedchinese.GBK},
		{"gb18030", simplifiedchinese.GB18030},
		{"big5", traditionalchinese.Big5},
		{"utf-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"utf-16 without mark", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	} {
		same := 0
		for _, p := range pages {
			want, err := article.Parse(p.html)
			if err != nil {
				continue
			}
			utf8, err := article.Decode(p.html, "")
			if err != nil {
				continue
			}
			// Scripts hold characters that no reference can stand for.
			b, err := encoding.HTMLEscapeUnsupported(c.enc.NewEncoder()).Bytes(utf8.Text)
			if err != nil {
				continue
			}
			got, err := article.Parse(b)
			if err == nil && got.Body == want.Body && got.Title == want.Title && got.Published.Equal(want.Published) && slices.Equal(got.Tags, want.Tags) {
				same++
			} else {
				r.wrong = append(r.wrong, fmt.Sprintf("%s in %s: read as %s, %v", p.id, c.name, got.Encoding, err))
			}
		}
		r.scores = append(r.scores, score{c.name, ratio(same, len(pages))})
	}
	return r
}

// goldTime is how times are compared.
const goldTime = "2006/01/02 15:04:05"

var goldForms = regexp.MustCompile(`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2})(:\d{2})?)?$`)

// goldDay writes a date of gold as goldTime does, as far as it goes; "" when it names
// no day.
func goldDay(s string) string {
	m := goldForms.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return ""
	}
	two := func(s string) string { return ("0" + s)[len(s)-1:] }
	out := m[1] + "/" + two(m[2]) + "/" + two(m[3])
	if m[4] != "" {
		out += " " + two(m[4]) + ":" + m[5] + m[6]
	}
	return out
}

func ratio(a, b int) float64 { return float64(a) / float64(max(1, b)) }

// bigrams returns the pairs of neighbouring characters of s.
func bigrams(s string) [][2]rune {
	c := chars(s)
	out := make([][2]rune, 0, len(c))
	for i := 1; i < len(c); i++ {
		out = append(out, [2]rune{c[i-1], c[i]})
	}
	return out
}

func readHTML(p goldPage) (article.Article, error) {
	return article.ParseHTML(p.html, article.WithURL(p.gold.URL))
}

func readDump(p goldPage) (article.Article, error) {
	d, err := article.Decode(p.html, "")
	if err != nil {
		return article.Article{}, err
	}
	return article.ParseText(dump(d.Text), article.WithURL(p.gold.URL))
}
