package tiyaobeam

import (
	"bufio"
	"context"
	"fmt"
	"hash/fnv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/record"
)

func init() {
	register.DoFn1x2[[]byte, int, []byte](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*[]byte) bool, error](&writeFn{})
	register.Function2x0(toLine)
	register.Iter1[[]byte]()
}

// Write writes lines, a PCollection of []byte, to prefix-00000-of-00016.ndjson and so on.
// A line is in the file that its id's hash says: file i has what the command's --shard
// i+1/shards answers. The order within a file is that of no one. A file is written anew as
// a whole when its work is done a second time.
func Write(s beam.Scope, lines beam.PCollection, prefix string, shards int) {
	s = s.Scope("tiyao.Write")
	filesystem.ValidateScheme(prefix)
	sharded := beam.ParDo(s, &shardFn{Shards: shards}, lines)
	beam.ParDo0(s, &writeFn{Prefix: prefix, Shards: shards}, beam.GroupByKey(s, sharded))
}

// Letters makes lines of dead letters: {"id","error"}, and "record" with the line as it
// came in, if it was one.
func Letters(s beam.Scope, dead beam.PCollection) beam.PCollection {
	return beam.ParDo(s.Scope("tiyao.Letters"), toLine, dead)
}

func toLine(l Letter, emit func([]byte)) {
	line := l.Answer
	if l.Record != nil {
		line = append(jsontext.AppendField(line[:len(line)-1:len(line)-1], "record", string(l.Record)), '}')
	}
	emit(line)
}

type shardFn struct{ Shards int }

func (f *shardFn) ProcessElement(line []byte) (int, []byte) {
	h := fnv.New64a()
	_, _ = h.Write(record.FindID(line)) // never fails
	return int(h.Sum64() % uint64(f.Shards)), line
}

type writeFn struct {
	Prefix string
	Shards int
}

func (f *writeFn) ProcessElement(ctx context.Context, shard int, lines func(*[]byte) bool) error {
	name := fmt.Sprintf("%s-%05d-of-%05d.ndjson", f.Prefix, shard, f.Shards)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer func() { _ = fs.Close() }()
	out, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(out, 1<<20)
	var line []byte
	for lines(&line) {
		if _, err = b.Write(line); err == nil {
			err = b.WriteByte('\n')
		}
		if err != nil {
			break
		}
	}
	if err == nil {
		err = b.Flush()
	}
	if e := out.Close(); err == nil {
		err = e
	}
	return err
}
