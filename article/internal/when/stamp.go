package when

import (
	"strings"
	"time"
)

// China is the zone of pages that name none: UTC+8, as in all of China, Hong Kong,
// Macau, Taiwan and Singapore.
var China = time.FixedZone("", 8*3600)

// A Stamp is a date as written, with what was written of the time of day.
type Stamp struct {
	Year, Month, Day int // Year 0: not given
	Hour, Min, Sec   int
	HasTime, HasSec  bool
	HasZone          bool
	Offset           int // seconds east of UTC
}

// Time is the moment of s in zone, unless s names its own. A Stamp without a year
// gives the zero time.
func (s Stamp) Time(zone *time.Location) time.Time {
	if s.Year == 0 {
		return time.Time{}
	}
	if s.HasZone {
		zone = time.FixedZone("", s.Offset)
		if s.Offset == 0 {
			zone = time.UTC
		}
	}
	return time.Date(s.Year, time.Month(s.Month), s.Day, s.Hour, s.Min, s.Sec, 0, zone)
}

// In is s as clocks of zone show it, where s names a zone of its own and an hour: what a template declares in UTC is shown to
// the reader in the time of the page. A day is the same everywhere.
func (s Stamp) In(zone *time.Location) Stamp {
	if !s.HasZone || !s.HasTime || s.Year == 0 {
		return s
	}
	t := s.Time(zone).In(zone)
	in := stampOf(t, true)
	in.HasSec = s.HasSec
	return in
}

// SameDay says whether s and t name the same day as written.
func (s Stamp) SameDay(t Stamp) bool {
	return s.Year == t.Year && s.Month == t.Month && s.Day == t.Day
}

// Detail ranks how much s says: 0 nothing, 1 month and day, 2 a date, 3 with time, 4 with seconds.
func (s Stamp) Detail() int {
	switch {
	case s.Day == 0:
		return 0
	case s.Year == 0:
		return 1
	case s.HasSec:
		return 4
	case s.HasTime:
		return 3
	}
	return 2
}

func (s Stamp) valid() bool {
	if s.Year != 0 && (s.Year < 1990 || s.Year > 2099) || s.Month < 1 || s.Month > 12 || s.Day < 1 {
		return false
	}
	y := s.Year
	if y == 0 {
		y = 2000
	}
	return s.Day <= time.Date(y, time.Month(s.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day() &&
		s.Hour < 24 && s.Min < 60 && s.Sec < 61
}

// Halve returns s with full-width digits made half-width: ２０２１年３月８日. Find and
// Parse read half-width ones only.
func Halve(s string) string {
	if !strings.ContainsAny(s, "０１２３４５６７８９") {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
}
