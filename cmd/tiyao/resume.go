package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/internal/atomicfile"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/record"
)

// errNoID is the error of a line that cannot be told from others.
var errNoID = errors.New(`no "id", by which --resume knows what is answered`)

func hashOf(id []byte) uint64 {
	h := fnv.New64a()
	_, _ = h.Write(id) // never fails
	return h.Sum64()
}

// A shard is the part of an archive that one machine of several works on: what has an id
// whose FNV-1a hash (64 bits, of the id as it is written) leaves index when divided by of.
type shard struct{ index, of uint64 }

// parseShard reads I/N, I from 1 to N; "" is all.
func parseShard(s string) (shard, error) {
	if s == "" {
		return shard{0, 1}, nil
	}
	a, b, _ := strings.Cut(s, "/")
	i, err1 := strconv.ParseUint(a, 10, 32)
	n, err2 := strconv.ParseUint(b, 10, 32)
	if err1 != nil || err2 != nil || i < 1 || i > n {
		return shard{}, fmt.Errorf("--shard %s: want I/N, such as 1/8 to 8/8", s)
	}
	return shard{i - 1, n}, nil
}

// has tells whether an item is of the shard. What has no id goes by its text.
func (s shard) has(it *input.Item) bool {
	if s.of == 1 {
		return true
	}
	id := it.ID()
	if id == nil {
		id = it.Data
	}
	return hashOf(id)%s.of == s.index
}

// answered are the answers that a file has, by the hash of their ids: eight bytes for each.
type answered struct {
	ids    []uint64 // in the order of the file, once some are asked for in another in their own
	counts []int32  // how many have the id, in the second case
}

// answerHead is what each answer begins with.
const answerHead = `{"id":`

// resume opens the file that answers are written to and reads what is in it. A last line
// that is not whole, because the command was killed, is cut off. A file that holds anything
// else is somebody's, and stays as it is, and so does one that another process writes to: a
// job that was given to a second machine while the first still worked.
func resume(name string) (*os.File, *answered, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644) //nolint:gosec // as a shell would
	if err != nil {
		return nil, nil, fmt.Errorf("--resume: %w", err)
	}
	if err := atomicfile.Lock(f); err != nil {
		_ = f.Close()
		if errors.Is(err, atomicfile.ErrBusy) {
			err = errors.New("another process is writing it")
		}
		return nil, nil, &failure{fmt.Errorf("--resume %s: %w", name, err)}
	}
	done := &answered{}
	r := bufio.NewReaderSize(f, 1<<20)
	var whole int64
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		end := errors.Is(err, io.EOF)
		if err != nil && !end {
			_ = f.Close()
			return nil, nil, fmt.Errorf("--resume: %w", err)
		}
		id, ok := answerOf(line, end)
		if !ok {
			_ = f.Close()
			return nil, nil, fmt.Errorf("--resume %s:%d: this is no answer of tiyao", name, n)
		}
		if end {
			break
		}
		whole += int64(len(line))
		if id != nil {
			done.ids = append(done.ids, hashOf(id))
		}
	}
	if err = f.Truncate(whole); err == nil {
		_, err = f.Seek(whole, io.SeekStart)
	}
	if err != nil {
		_ = f.Close()
		return nil, nil, fmt.Errorf("--resume: %w", err)
	}
	return f, done, nil
}

// answerOf returns the id of an answer, nil of a blank line; ok is false where a line is neither. One that is cut
// short, as the last of a file may be, has no id.
func answerOf(line []byte, short bool) (id []byte, ok bool) {
	line = bytes.TrimSpace(line)
	if short {
		n := min(len(line), len(answerHead))
		return nil, string(line[:n]) == answerHead[:n]
	}
	if len(line) == 0 {
		return nil, true
	}
	if !bytes.HasSuffix(line, []byte("}")) {
		return nil, false // an article that is not answered
	}
	id = record.FindID(line)
	return id, id != nil
}

// take tells whether an item is answered already. Each answer stands for one item.
func (a *answered) take(it *input.Item) bool {
	if a == nil || len(a.ids) == 0 {
		return false
	}
	h := hashOf(it.ID())
	if a.counts == nil {
		if a.ids[0] == h { // answers are in the order of the items
			a.ids = a.ids[1:]
			return true
		}
		a.sort()
	}
	i, found := slices.BinarySearch(a.ids, h)
	if !found || a.counts[i] == 0 {
		return false
	}
	a.counts[i]--
	return true
}

// sort makes a ready to be asked in any order.
func (a *answered) sort() {
	slices.Sort(a.ids)
	a.counts = make([]int32, 0, len(a.ids))
	ids := a.ids[:0]
	for _, h := range a.ids {
		if n := len(ids); n > 0 && ids[n-1] == h {
			a.counts[n-1]++
			continue
		}
		ids, a.counts = append(ids, h), append(a.counts, 1)
	}
	a.ids = ids
}
