package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// behindTitle moves s behind a headline that runs into it, and behind the dateline and bylines that follow.
func (w *work) behindTitle(s *sent) {
	if s.end <= w.old.body {
		s.is |= skipped
		return
	}
	if s.start >= w.old.body {
		return
	}
	w.moveStart(s, w.old.body)
	if n := datelineOf(w.doc.Text[s.start:s.end]); n > 0 && n < s.end-s.start {
		w.moveStart(s, s.start+n)
		s.is |= dated
	}
	for range 3 {
		if n := w.byline(s.start, s.end-s.start); n > 0 && n < s.end-s.start {
			w.moveStart(s, s.start+n)
		}
	}
}

// strayClose takes a closing quote off the end of s that closes nothing, where the next sentence was meant to open with one: ….”网络“….
func (w *work) strayClose(s *sent) {
	text := w.doc.Text
	if !strings.HasSuffix(text[s.start:s.end], "”") || s.last <= s.first+1 {
		return
	}
	const far = 2000 // bytes: no quotation is longer, and a text may be one paragraph
	open := 0
	before := text[max(w.doc.Paragraphs[s.para].Start, s.end-far) : s.end-len("”")]
	for i := 0; i+2 < len(before); i++ { // by bytes, for few are of a quote
		if before[i] != "“"[0] || before[i+1] != "“"[1] {
			continue
		}
		switch before[i+2] {
		case "“"[2]:
			open++
		case "”"[2]:
			open = max(0, open-1)
		}
	}
	if open > 0 || !hanzi.EndsSentence(lastRune(text[s.start:s.end-len("”")])) {
		return
	}
	s.end -= len("”")
	for s.last > s.first+1 && w.doc.Tokens[s.last-1].Start >= s.end {
		s.last--
	}
}

// trimTail takes the credits off the end of s. zone is the first that may lie in it.
func (w *work) trimTail(s *sent, zone int) {
	zones, first := w.doc.Zones, zone
	for zone < len(zones) && zones[zone].First < s.last {
		zone++
	}
	for zone--; zone >= first && zones[zone].First > s.first; zone-- {
		k := s.last
		for k > zones[zone].Last && w.doc.Tokens[k-1].Tag == segment.TagSP {
			k--
		}
		if r := zones[zone].Role; k != zones[zone].Last || r != segment.RoleCredit && r != segment.RoleCaption {
			return
		}
		s.last = zones[zone].First
		for s.last > s.first+1 && w.doc.Tokens[s.last-1].Tag == segment.TagSP {
			s.last--
		}
		s.end = w.doc.Tokens[s.last-1].End
	}
}
