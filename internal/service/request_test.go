package service

import (
	"net/url"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is asked in an object and in the query of an address is read or refused, and asking
// for the same again asks for the same.
func FuzzRequest(f *testing.F) {
	f.Add(`{"text":"甲","top":3,"limit":"baidu","vocab":["农业 = 粮食"],"parts":["stats","summary"],"raw":true}`, "top=3&parts=stats,summary&vocab=甲&vocab=乙&pos=true")
	f.Add(`{"top":1e9,"limit":-1,"mode":null,"dict":"l1","block":[null]}`, "top=1&top=2&raw=no")
	f.Fuzz(func(t *testing.T, object, query string) {
		var r request
		if r.fromObject([]byte(object)) == nil {
			var again request
			require.NoError(t, again.fromObject([]byte(object)))
			assert.Equal(t, r.key(), again.key())
			if r.Top != nil {
				assert.True(t, 1 <= *r.Top && *r.Top <= 200, "top %d", *r.Top)
			}
		}
		q, err := url.ParseQuery(query)
		if err != nil {
			return
		}
		var asked request
		if _, err := asked.fromQuery(q); err == nil {
			var again request
			_, err = again.fromQuery(q)
			require.NoError(t, err)
			assert.Equal(t, asked.key(), again.key())
		}
	})
}

// What can be asked for is in both references, and the article's own fields are none of it.
func TestOptionsAreDocumented(t *testing.T) {
	for _, file := range []string{"command.md", "command.zh-CN.md"} {
		text, err := os.ReadFile("../../docs/" + file)
		require.NoError(t, err)
		for _, o := range options {
			assert.Contains(t, string(text), "`"+o.name+"`", file)
			assert.NotContains(t, recordFields, o.name)
		}
	}
}
