package segment

import (
	"cmp"
	"slices"
)

// WithWholeNames makes each name that a document has one token, as some standards of
// segmentation ask: 江临县信访局, not 江临县 信访局. A word that a name cuts is parted there.
// It works in Document and Read; Append and its kin, which look for no names, are as they
// were, and so is a segmenter WithoutNames.
func WithWholeNames() Option {
	return func(s *Segmenter) error {
		s.wholeNames = true
		return nil
	}
}

// joinNames makes one token of each mention of a name, and sets what counts tokens right.
func (d *Document) joinNames() {
	var body, title []*Mention
	kinds := map[*Mention]NameType{}
	for i := range d.Names {
		for k := range d.Names[i].Mentions {
			m := &d.Names[i].Mentions[k]
			kinds[m] = d.Names[i].Type
			if m.Title {
				title = append(title, m)
			} else {
				body = append(body, m)
			}
		}
	}
	byStart := func(a, b *Mention) int { return cmp.Compare(a.Start, b.Start) }
	slices.SortFunc(body, byStart)
	slices.SortFunc(title, byStart)
	var moved []int
	d.Tokens, moved = d.joined(d.Text, d.Tokens, body, kinds)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		s.First, s.Last, s.Lead = moved[s.First], moved[s.Last], moved[s.Lead]
	}
	for i := range d.Zones {
		d.Zones[i].First, d.Zones[i].Last = moved[d.Zones[i].First], moved[d.Zones[i].Last]
	}
	d.TitleTokens, _ = d.joined(d.Title, d.TitleTokens, title, kinds)
}

// joined returns tokens with one for each of mentions, which learn their place, and where
// each token, and the end, has moved to.
func (d *Document) joined(text string, tokens []Token, mentions []*Mention, kinds map[*Mention]NameType) (out []Token, moved []int) {
	out = make([]Token, 0, len(tokens))
	moved = make([]int, len(tokens)+1)
	k := 0
	for i, t := range tokens {
		moved[i] = len(out)
		for at := t.Start; at < t.End; {
			for k < len(mentions) && mentions[k].End <= at {
				k++
			}
			if k == len(mentions) || mentions[k].Start >= t.End { // no name in the rest
				out = append(out, d.part(text, t, at, t.End))
				break
			}
			m := mentions[k]
			if at < m.Start {
				out = append(out, d.part(text, t, at, m.Start))
				at = m.Start
			}
			if at == m.Start {
				m.First, m.Last = len(out), len(out)+1
				whole := t
				if whole.Start != m.Start || whole.End != m.End {
					whole = d.part(text, Token{Tag: nameTags[kinds[m]]}, m.Start, m.End)
				}
				out = append(out, whole)
			} else if n := len(out); moved[i] == n {
				moved[i] = n - 1
			}
			at = min(t.End, m.End)
		}
	}
	moved[len(tokens)] = len(out)
	return out, moved
}

// nameTags are the parts of speech of names by their type.
var nameTags = [numNameTypes]Tag{Person: TagNR, Place: TagNS, Organization: TagNT, Work: TagNZ, Event: TagNZ, Product: TagNZ}

// part returns the token over text[from:to], t itself where it is that.
func (d *Document) part(text string, t Token, from, to int) Token {
	if t.Start == from && t.End == to {
		return t
	}
	t.Start, t.End, t.Word = from, to, NoWord
	if node := d.seg.lex.Find(text[from:to]); node != 0 {
		t.Word = WordID(node)
	}
	return t
}
