package tagger

import "slices"

// spaces lets names go on over a single space between Latin words and numbers.
func (s *Sentence) spaces() {
	for i := pad + 1; i < len(s.words)-pad-1; i++ {
		w := &s.words[i]
		if w.tag == TagSP && w.begin == ' ' && s.words[i-1].end >= valueHash && s.words[i+1].begin >= valueHash {
			if u := &s.units[w.first]; u.end-u.start == 1 {
				w.sure = false
			}
		}
	}
}

// marks notes which words stand in 《》 or in short quotes.
func (s *Sentence) marks() {
	const longest = 14 // words
	for i := pad; i < len(s.words)-pad; i++ {
		var kind uint8
		var shut uint32
		switch s.words[i].begin {
		case '《':
			kind, shut = 1, '》'
		case '“':
			kind, shut = 2, '”'
		case '「':
			kind, shut = 2, '」'
		default:
			continue
		}
		for j := i + 1; j < len(s.words)-pad && j-i <= longest; j++ {
			if s.words[j].begin != shut {
				continue
			}
			size := uint8(2)
			if n := s.words[j].first - s.words[i].last; n <= 4 {
				size = 0
			} else if n <= 8 {
				size = 1
			}
			for k := i + 1; k < j; k++ {
				s.words[k].mark = 1 + 3*(kind-1) + size
			}
			break
		}
	}
}

// lists notes which words are part of a name in the gazetteer, the longest that begins
// first.
func (s *Sentence) lists(m *Model) {
	const longest = 5 // words
	if len(m.gaz) == 0 {
		return
	}
	words := s.words[:len(s.words)-pad]
	last := 0
	for _, open := range s.open {
		i := int(open)
		if i <= last || words[i-1].loose() {
			continue
		}
		var found uint8
		h := uint64(0)
		for j := i; j < len(words) && j < i+longest; j++ {
			w := &words[j]
			if w.sure && s.units[w.first].value != '·' {
				break
			}
			// The hash of the units so far and of the word's, as if they were one.
			if n := w.last - w.first; n < int32(len(powers)) {
				h *= powers[n]
			} else {
				for range n {
					h *= mulWord
				}
			}
			h += (w.hash - 1) * unWord
			if v := m.listed(h); v != 0 {
				found, last = v, j
			}
		}
		if found == 0 {
			continue
		}
		for j := i; j <= last; j++ {
			words[j].list, words[j].part, words[j].cool = found, posI, false
		}
		words[last].part = posE
		if words[i].part = posB; last == i {
			words[i].part = posS
		}
	}
}

// unWord undoes mulWord.
const unWord = 0xF1DE83E19937733D

// powers are those of mulWord.
var powers = func() (p [8]uint64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * mulWord
	}
	return p
}()

// opened notes which words may be in a name.
func (s *Sentence) opened() {
	s.open = slices.Grow(s.open[:0], len(s.words))[:len(s.words)]
	n := 0
	for i := pad; i < len(s.words)-pad; i++ {
		s.open[n] = int32(i)
		if !s.words[i].sure {
			n++
		}
	}
	s.open = s.open[:n]
}

// runs settles runs of open words that are in a name with others alone: they are in none.
func (s *Sentence) runs() {
	kept := s.open[:0]
	for k := 0; k < len(s.open); {
		first, hot := k, false
		for i := s.open[k]; k < len(s.open) && s.open[k] == i; i++ {
			hot = hot || !s.words[i].cool && s.words[i].tag != TagSP
			k++
		}
		if hot {
			kept = append(kept, s.open[first:k]...)
			continue
		}
		for _, i := range s.open[first:k] {
			s.words[i].sure = true
		}
	}
	s.open = kept
}

// loose reports whether w is a single character that the name behind it may begin with:
// 江|临县 is not 临县.
func (w *word) loose() bool {
	if w.last-w.first != 1 || w.sure || w.list != 0 || w.end >= valueHash {
		return false
	}
	switch w.tag {
	case TagN, TagNR, TagNS, TagG, TagX, TagJ:
	default:
		return false
	}
	switch w.end {
	case '省', '市', '县', '区', '州', '镇', '乡', '村', '国', '人', '年', '月', '日':
		return false
	}
	return true
}

// orgHeads are the characters that most names of organizations end in.
const orgHeads = "局委部厅院会社所处办署团队行司厂校馆站台网报组党军"

var isHead = func() (set [1 << 16 / 64]uint64) {
	for _, r := range orgHeads {
		set[r>>6] |= 1 << (r & 63)
	}
	return set
}()

// heads notes for each word the next head of an organization's name, with no word of no
// name between.
func (s *Sentence) heads() {
	var head uint16
	far := 0
	for i := len(s.words) - pad - 1; i >= pad; i-- {
		w := &s.words[i]
		switch e := w.end; {
		case w.sure:
			head = 0
		case e < 1<<16 && isHead[e>>6]>>(e&63)&1 != 0:
			head, far = uint16(e), 0
		default:
			far++
			if far > 5 {
				head = 0
			}
		}
		if w.head = 0; head != 0 {
			w.head = head<<2 ^ uint16(min(far, 3)) ^ head>>14
		}
	}
}
