package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
)

// nounNext reports whether a noun begins at rune i.
func (x *Reader) nounNext(i int) bool {
	if i >= len(x.R) {
		return false
	}
	t, _, _ := x.Token(i)
	return t.Tag == segment.TagN || t.Tag == segment.TagNS || t.Tag == segment.TagNZ
}

// wordNext reports whether a noun or a verb begins at rune i.
func (x *Reader) wordNext(i int) bool {
	if i >= len(x.R) {
		return false
	}
	switch t, _, _ := x.Token(i); t.Tag {
	case segment.TagN, segment.TagNS, segment.TagNZ, segment.TagNT, segment.TagJ, segment.TagV, segment.TagVN, segment.TagA, segment.TagB:
		return true
	}
	return false
}

// skipBack returns the last rune at or before i that is no white space.
func (x *Reader) skipBack(i int) int {
	for i > 0 && lex.IsSpace(x.At(i)) {
		i--
	}
	return i
}

// personBefore reports whether a person's name ends at rune i.
func (x *Reader) personBefore(i int) bool {
	if i == 0 {
		return false
	}
	t, _, _ := x.Token(i - 1)
	return t.Tag == segment.TagNR
}

// nameBefore reports whether a name or a word in Latin letters ends at rune i.
func (x *Reader) nameBefore(i int) bool {
	if i == 0 {
		return false
	}
	switch t, _, _ := x.Token(i - 1); t.Tag {
	case segment.TagNR, segment.TagNS, segment.TagEng, segment.TagX, segment.TagJ:
		return true
	}
	return false
}

// nounBefore reports whether a noun ends at rune i.
func (x *Reader) nounBefore(i int) bool {
	if i == 0 {
		return false
	}
	switch t, _, _ := x.Token(i - 1); t.Tag {
	case segment.TagN, segment.TagNZ, segment.TagNT, segment.TagVN, segment.TagAN:
		return true
	}
	return false
}
