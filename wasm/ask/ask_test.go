package ask

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/service"
)

const news = "云州市统计局10日公布，上半年全市粮食产量比上年同期增长1.3%，棉花产量下降2.1%。"

func TestAsk(t *testing.T) {
	s, err := service.New(service.Defaults())
	require.NoError(t, err)
	list, id := Ask(s, "lists", "text/plain", "", []byte("粮食安全 = 棉花产量\n"))
	require.Equal(t, OK, list, id)
	var kept struct{ ID string }
	require.NoError(t, json.Unmarshal([]byte(id), &kept))

	for _, c := range []struct {
		verb, kind, query, body string
		status                  int
		want                    string
	}{
		{"stats", "application/json", "", `{"text":"` + news + `"}`, OK, `"value":"1.3"`},
		{"stats", "text/plain; charset=utf-8", "raw=true", news, OK, `"direction":"down"`},
		{"extract", "text/html", "", "<h1>云州增产</h1><p>" + strings.Repeat(news, 3) + "</p>", OK, `"title":"云州增产"`},
		{"keywords", "application/json", "vocab=" + kept.ID, `{"text":"` + news + `"}`, OK, `"text":"粮食安全"`},
		{"keywords", "application/json", "vocab=list-000000000000000000000000", `{"text":"` + news + `"}`, NotFound, "list-0"},
		{"keywords", "application/json", "", `{"text":"` + news + `","tpo":1}`, BadRequest, "tpo"},
		{"keywords", "application/json", "%zz", `{"text":"x"}`, BadRequest, "error"},
		{"keywords", "image/png", "", "x", UnknownType, "application/json"},
		{"guess", "application/json", "", `{"text":"x"}`, NotFound, "guess"},
		{"extract", "text/plain", "", " ", Unprocessable, "error"},
		{"tag", "application/json", "", `{"post":"---\ntitle: 粮食\n---\n` + news + `\n","keywords":"-"}`, OK, `"changed":true`},
		{"tag", "application/json", "", `{"post":"---\ntitle: 粮食\ndraft: true\n---\n` + news + `\n"}`, OK, `"changed":false,"left":"a draft"`},
		{"tag", "application/json", "", `{"post":"---\ntitle: 粮食\n"}`, Unprocessable, "never closed"},
		{"tag", "application/json", "", `{"name":"a.md"}`, BadRequest, "post"},
		{"head", "application/json", "", `{"title":"粮食 <增产>","date":"2024-07-18 09:30","source":"云州网","keywords":[{"text":"粮食"}]}`, OK, `date: 2024-07-18T09:30:00+08:00\n`},
		{"head", "application/json", "", `{"date":"昨天"}`, BadRequest, "no date"},
		{"head", "application/json", "", `[]`, BadRequest, "JSON object"},
		{"tag", "application/json", "", `{"post":"x","max_tags":"many"}`, BadRequest, "max_tags"},
	} {
		status, answer := Ask(s, c.verb, c.kind, c.query, []byte(c.body))
		assert.Equal(t, c.status, status, "%s %s: %s", c.verb, c.body, answer)
		assert.Contains(t, answer, c.want)
		assert.True(t, json.Valid([]byte(answer)), answer)
	}
}
