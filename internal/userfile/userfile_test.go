package userfile

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func read(text string) (got []string, err error) {
	err = Entries(strings.NewReader(text), "tags", "a.txt", func(_ int, line string) error {
		got = append(got, line)
		return nil
	})
	return got, err
}

func TestEntries(t *testing.T) {
	got, err := read("\uFEFF# head\r\n\n  江州 \r\n#\n#话题\n 　\n盐渎")
	assert.NoError(t, err)
	assert.Equal(t, []string{"江州", "#话题", "盐渎"}, got)

	got, err = read("\uFEFF江州\n\uFEFF盐渎\n\uFEFF\uFEFF\n") // two files put together, and marks alone
	assert.NoError(t, err)
	assert.Equal(t, []string{"江州", "盐渎"}, got)

	_, err = read("江州\n\xff\n")
	assert.EqualError(t, err, "tags a.txt:2: not UTF-8")

	long := strings.Repeat("州", longest/3+1)
	_, err = read("江州\n" + long)
	assert.EqualError(t, err, "tags a.txt:2: longer than 1048576 bytes")
	got, err = read(long[:longest/3*3-3])
	assert.NoError(t, err)
	assert.Len(t, got, 1)
}

func FuzzEntries(f *testing.F) {
	f.Add("\uFEFFa\n# b\n\xff")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := read(text)
		for _, l := range got {
			assert.Contains(t, text, l)
			assert.NotEmpty(t, l)
		}
		if err != nil {
			assert.Contains(t, err.Error(), "tags a.txt:")
		}
	})
}
