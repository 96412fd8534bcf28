package segment

import (
	"fmt"
	"sync/atomic"

	"github.com/tiyao/tiyao/internal/news"
)

// A Register is what kind of text a document is. What a reader wants of its description differs: the event, the
// figures, or what the text is for.
type Register uint8

// The registers.
const (
	RegisterNews         Register = iota // tells what happened; also whatever is none of the others
	RegisterAnnouncement                 // an office or a company makes something known to those it concerns
	RegisterResult                       // what a company earned in a time
	RegisterBulletin                     // figures one after the other: markets, statistics, weather
	RegisterPost                         // a post or a tutorial
	RegisterOpinion                      // what someone thinks of a thing
)

var registerNames = [...]string{"news", "announcement", "result", "bulletin", "post", "opinion"}

// MarshalText gives the name of r.
func (r Register) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads a name as String gives it.
func (r *Register) UnmarshalText(b []byte) error {
	for i, n := range registerNames {
		if n == string(b) {
			*r = Register(i)
			return nil
		}
	}
	return fmt.Errorf("segment: no such register: %q", b)
}

// String returns the name of r in lower case.
func (r Register) String() string {
	if int(r) < len(registerNames) {
		return registerNames[r]
	}
	return registerNames[RegisterNews]
}

var registers = [...]Register{
	news.Report: RegisterNews, news.Announcement: RegisterAnnouncement, news.Result: RegisterResult,
	news.Bulletin: RegisterBulletin, news.Post: RegisterPost, news.Opinion: RegisterOpinion,
}

// Register tells the register of d by the phrases of its title and its first few thousand bytes. It is worked out at
// the first call, in a few microseconds.
func (d *Document) Register() Register {
	if r := atomic.LoadUint32(&d.register); r > 0 {
		return Register(r - 1)
	}
	dated := len(d.Sentences) > 0 && d.Sentences[0].Lead > d.Sentences[0].First
	r := registers[news.RegisterOf(d.Title, d.Text, dated)]
	atomic.StoreUint32(&d.register, 1+uint32(r))
	return r
}
