package keywords

// What readers would seldom browse by, 总统, 会谈, 进攻, must be likelier than other tags where it does not lead the list: sureSeldom
// where the title does not say it, for readers strike it out although editors choose half of it, sureSeldomTitle where it does.
const (
	sureSeldom      = 0.9
	sureSeldomTitle = 0.65
)

// Broadcasters tag with what their titles say, whatever it is: of what readers would seldom or never browse by they choose
// one in five below sureSeldomCast, and four in ten above. Of short texts and abstracts none is chosen below sureSeldomShort.
const (
	sureSeldomCast  = 0.6
	sureNeverCast   = 0.5
	sureSeldomShort = 0.3
)

// seldom returns the chance that p must have for what readers would seldom browse by, 0 for all others.
func (s *scan) seldom(p *pick) float32 {
	x := &s.nodes[p.c.node]
	if !s.common(x) {
		return 0
	}
	worth, _ := s.worth(s.hashOf(x))
	if worth == 0 || worth > readersSeldom {
		return 0
	}
	switch {
	case s.cast() && worth < readersSeldom:
		return sureNeverCast
	case s.cast():
		return sureSeldomCast
	case s.words < shortText || s.reg.dateline == datelineAbstract:
		return sureSeldomShort
	case x.title >= 0:
		return sureSeldomTitle
	}
	return sureSeldom
}

// never reports whether readers said of p that it is no tag, in texts of no broadcaster; authors of abstracts call
// their terms as they like.
func (s *scan) never(p *pick) bool {
	x := &s.nodes[p.c.node]
	if s.cast() || s.reg.dateline == datelineAbstract || !s.common(x) {
		return false
	}
	worth, _ := s.worth(s.hashOf(x))
	return worth == 1
}
