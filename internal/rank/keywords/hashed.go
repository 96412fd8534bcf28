package keywords

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"strings"
	"sync/atomic"
	"unsafe"
)

// A Hashed is a table from the hash of a folded string to a small number. It keeps no
// strings: a slot of 32 bits holds the number and, above it, as much of the hash as has
// room. A string that is not in the table is taken for one that is about once in a
// hundred thousand times. A narrow table has slots of 24 bits in its file: once in ten thousand.
type Hashed struct {
	slots []byte       // as they stand in a file, and a byte more at least where they are narrow; 0 is empty
	made  bool         // by NewHashed, so that more may be put into it
	n     int          // how many slots there are
	width uint         // bits of a number
	size  int          // bytes of a slot
	keep  uint32       // the bits of four bytes that are of the slot they begin with
	texts atomic.Int32 // that it was asked about, up to manyTexts
	sieve atomic.Pointer[sieve]
}

// A sieve tells nine of ten strings that are not in a table by one look, which as full as it is would take two dozen: in a word
// by each mark and where its search may begin there are two bits for it (Putze, Sanders, Singler: Cache-, hash- and space-efficient
// Bloom filters. WEA 2007). It costs reading all of the table once, so it is made when many
// texts have been asked about.
type sieve [1 << sieveBits]uint64

const sieveBits = 15 // of the number of a word

// sift makes the sieve of a table in a file. Marks are short of bits, so they are entered with those of where the search for
// them may begin: anywhere from the beginning of the run of taken slots they are in.
func (t *Hashed) sift() {
	if t.made {
		return
	}
	x := new(sieve)
	run := 0
	for run > -t.n && t.slot(run+t.n-1) != 0 {
		run--
	}
	for i := range t.n {
		s := t.slot(i)
		if s == 0 {
			run = i + 1
			continue
		}
		mark := s >> (t.width & 31)
		for at := run; at < i; at += sieveBlock {
			if at < 0 {
				x.add(mark, at+t.n)
			} else {
				x.add(mark, at)
			}
		}
		x.add(mark, i)
	}
	t.sieve.Store(x)
}

// sieved returns the word of the sieve, and its bits, for a mark whose search begins at slot.
func sieved(mark uint32, slot int) (word, two uint64) {
	h := (uint64(mark)<<32 | uint64(slot)/sieveBlock) * 0x9E3779B97F4A7C15
	return h >> (64 - sieveBits), 1<<(h>>(58-sieveBits)&63) | 1<<(h>>(52-sieveBits)&63)
}

// wideSlot and narrowSlot are the bytes of a slot; sieveBlock is how many slots of a table the sieve does not tell apart.
const (
	wideSlot   = 4
	narrowSlot = 3
	sieveBlock = 64
)

// manyTexts is after how many texts the sieve is made.
const manyTexts = 16

// count counts a text that t is asked about.
func (t *Hashed) count() {
	if t.texts.Load() < manyTexts && t.texts.Add(1) == manyTexts {
		t.sift()
	}
}

func (x *sieve) add(mark uint32, slot int) {
	word, two := sieved(mark, slot)
	x[word] |= two
}

func (x *sieve) has(mark uint32, slot int) bool {
	word, two := sieved(mark, slot)
	return x[word]&two == two
}

// hashedMagic begins the file of a table; a line that says how it was made follows.
const hashedMagic = "tiyao hashed 1\n"

// NewHashed returns an empty table for n numbers of width bits.
func NewHashed(n int, width uint) *Hashed {
	n += n/6 + 8
	return &Hashed{slots: make([]byte, wideSlot*n), made: true, n: n, width: width, size: wideSlot, keep: ^uint32(0)}
}

// slot returns slot i.
func (t *Hashed) slot(i int) uint32 {
	return binary.LittleEndian.Uint32(t.slots[t.size*i:]) & t.keep
}

// home returns the slot where the search for key begins, and its mark.
func (t *Hashed) home(key uint64) (slot int, mark uint32) {
	key *= 0x9E3779B97F4A7C15
	key ^= key >> 29
	key *= 0xBF58476D1CE4E5B9
	hi, _ := bits.Mul64(key, uint64(t.n))
	mark = uint32(key)>>(t.width&31) | 1<<((31-t.width)&31)
	if t.size == narrowSlot {
		mark >>= 8
	}
	return int(hi), mark
}

// probe looks for mark from slot i on, which holds s, and returns the byte where it is and what is there,
// or those of the empty slot that ends the search, and 0.
func (t *Hashed) probe(i int, s, mark uint32) (at int, held uint32) {
	want, others := mark<<(t.width&31), uint32(1)<<(t.width&31) // a mark is never 0
	slots, size, keep := t.slots, t.size, t.keep
	at = size * i
	for s != 0 && s^want >= others {
		if at += size; at == size*t.n {
			at = 0
		}
		s = binary.LittleEndian.Uint32(slots[at:]) & keep
	}
	return at, s
}

// Put stores v under key, unless something is there, in a table that NewHashed made.
func (t *Hashed) Put(key uint64, v uint32) {
	i, mark := t.home(key)
	if at, held := t.probe(i, t.slot(i), mark); held == 0 {
		binary.LittleEndian.PutUint32(t.slots[at:], mark<<t.width|v)
	}
}

// Get returns what is stored under key.
func (t *Hashed) Get(key uint64) (uint32, bool) {
	if t.n == 0 {
		return 0, false
	}
	i, mark := t.home(key)
	if x := t.sieve.Load(); x != nil && !x.has(mark, i) {
		return 0, false
	}
	_, s := t.probe(i, t.slot(i), mark)
	return s & (1<<t.width - 1), s != 0
}

// askAtOnce is how many keys ask looks up at a time.
const askAtOnce = 16

// ask returns what is stored under each of up to askAtOnce keys; missing where nothing is.
// The slots are fetched together before any is looked at, for nearly all the time of a
// look-up is that of memory.
func (t *Hashed) ask(keys []uint64) (out [askAtOnce]uint32) {
	var at [askAtOnce]int
	var first, marks [askAtOnce]uint32
	keys = keys[:min(len(keys), askAtOnce)]
	if t.n == 0 {
		for k := range out {
			out[k] = missing
		}
		return out
	}
	x := t.sieve.Load()
	for k, key := range keys {
		at[k], marks[k] = t.home(key)
		if x == nil || x.has(marks[k], at[k]) {
			first[k] = t.slot(at[k])
		}
	}
	for k := range keys {
		s := first[k]
		if s != 0 {
			_, s = t.probe(at[k], s, marks[k])
		}
		if out[k] = missing; s != 0 {
			out[k] = s & (1<<t.width - 1)
		}
	}
	return out
}

// missing is no number of a table.
const missing = ^uint32(0)

// Append writes t, with a line on how it was made.
func (t *Hashed) Append(dst []byte, note string) []byte {
	return t.append(dst, note, t.size)
}

// appendNarrow writes t as a narrow table.
func (t *Hashed) appendNarrow(dst []byte, note string) []byte { return t.append(dst, note, narrowSlot) }

func (t *Hashed) append(dst []byte, note string, size int) []byte {
	dst = append(dst, hashedMagic...)
	dst = append(dst, note...)
	dst = append(dst, '\n', byte(t.width)|byte(wideSlot-size)<<7)
	dst = binary.LittleEndian.AppendUint32(dst, uint32(t.n))
	for i := range t.n {
		s := t.slot(i)
		if size == narrowSlot && t.size != narrowSlot {
			s = s>>t.width>>8<<t.width | s&(1<<t.width-1)
		}
		dst = binary.LittleEndian.AppendUint32(dst, s)
		dst = dst[:len(dst)-wideSlot+size]
	}
	return dst
}

// ReadHashed opens what Append wrote, in place, and returns what follows.
func ReadHashed(data string) (*Hashed, string, error) {
	rest, ok := strings.CutPrefix(data, hashedMagic)
	_, rest, cut := strings.Cut(rest, "\n")
	if !ok || !cut || len(rest) < 5 {
		return nil, "", fmt.Errorf("keywords: a table without its head")
	}
	t := &Hashed{width: uint(rest[0] & 0x7F), size: wideSlot - int(rest[0]>>7)}
	n := int(binary.LittleEndian.Uint32([]byte(rest[1:5])))
	if rest = rest[5:]; n < 0 || len(rest)/t.size < n || t.width > 31 || t.size == narrowSlot && t.width > 22 {
		return nil, "", fmt.Errorf("keywords: a table cut short")
	}
	rest, data = rest[t.size*n:], rest
	if len(rest) < wideSlot-t.size {
		data += "\x00"
	}
	t.slots, t.n, t.keep = unsafe.Slice(unsafe.StringData(data), len(data)), n, uint32(1<<(8*t.size)-1) //nolint:gosec // read only
	return t, rest, nil
}
