package main

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a request asks for itself, in JSON and in the query.
func TestServeOptions(t *testing.T) {
	url := startAPI(t)
	res, err := http.Post(url+"/v1/lists", "text/plain", strings.NewReader("粮食安全 = 棉花产量\n体育\n"))
	require.NoError(t, err)
	defer res.Body.Close()
	var kept struct{ ID string }
	require.NoError(t, json.NewDecoder(res.Body).Decode(&kept))

	article := `"text":"` + newsText + `"`
	for _, c := range []struct{ verb, fields, query, want, wantNot string }{
		{"keywords", `"top":1`, "", `{"keywords":[{`, "},{"},
		{"keywords", ``, "top=1", `{"keywords":[{`, "},{"},
		{"keywords", `"min_score":0.0`, "", `},{`, ""},
		{"keywords", `"min_score":1`, "", `"keywords":[]`, ""},
		{"keywords", ``, "min_score=1", `"keywords":[]`, ""},
		{"keywords", `"vocab":["粮食安全 = 棉花产量","体育"]`, "", `"text":"粮食安全"`, "棉花"},
		{"keywords", `"vocab":"` + kept.ID + `"`, "", `"text":"粮食安全"`, "棉花"},
		{"keywords", ``, "vocab=" + kept.ID, `"text":"粮食安全"`, "棉花"},
		{"keywords", ``, "vocab=%E4%BD%93%E8%82%B2&vocab=%E6%A3%89%E8%8A%B1", `"text":"棉花"`, "粮食"},
		{"keywords", `"vocab":["粮食安全 = 棉花产量"],"prefer":true`, "", `},{`, ""},
		{"keywords", `"block":["粮食产量","全市粮食产量"]`, "", `"keywords":[`, `"粮食产量"`},
		{"keywords", `"explain":true`, "", `"features":[`, ""},
		{"segment", `"dict":["粮食产量比"]`, "", `"粮食产量比"`, ""},
		{"segment", `"pos":true,"mode":"search"`, "", `"tags":[`, ""},
		{"analyze", `"parts":["stats","keywords"]`, "", `"stats":[`, "description"},
		{"analyze", ``, "parts=stats,summary", `"summary":`, "keywords"},
		{"describe", `"limit":20`, "", `"description":`, "棉花产量下降2.1%"},
		{"describe", `"limit":"google"`, "", `"description":`, ""},
		{"stats", `"min_confidence":1`, "", `"stats":[]`, ""},
		{"stats", ``, "min_confidence=0.05", `"confidence":`, ""},
		{"analyze", ``, "min_confidence=1.0&parts=stats", `"stats":[]`, ""},
		{"extract", `"date":"2024-01-02"`, "", `"date":"2024-01-02"`, ""},
	} {
		fields := article
		if c.fields != "" {
			fields += "," + c.fields
		}
		code, body := ask(t, url+"/v1/"+c.verb+"?"+c.query, "application/json", "{"+fields+"}")
		assert.Equal(t, 200, code, "%s %s: %s", c.fields, c.query, body)
		assert.Contains(t, body, c.want, "%s %s", c.fields, c.query)
		if c.wantNot != "" {
			assert.NotContains(t, body, c.wantNot, "%s %s", c.fields, c.query)
		}
	}
	for fields, want := range map[string]string{
		`"top":null`:            `"top": want`,
		`"min_score":2`:         `"min_score": want a number, 0 to 1`,
		`"min_score":"1"`:       `"min_score": want a number, 0 to 1`,
		`"topp":1`:              `there is no field "topp"`,
		`"Top":1`:               `there is no field "Top"`,
		`"top":0`:               `"top": want a number, 1 to 200`,
		`"top":"many"`:          `"top": want a number`,
		`"vocab":{"a":1}`:       `"vocab": want a list of lines`,
		`"vocab":["a\nb"]`:      `"vocab": want a list of lines`,
		`"vocab":[" = a"]`:      `vocab:1`,
		`"parts":["stat"]`:      `"parts": want a list of article, description`,
		`"mode":"fast"`:         `"mode": want precise, full or search`,
		`"prefer":"yes"`:        `"prefer": want true or false`,
		`"limit":"long"`:        `"limit": want baidu`,
		`"limit":9`:             `"limit": want baidu`,
		`"dict":["甲 many"]`:     `dict:1`,
		`"raw":1`:               `"raw" is number, want true or false`,
		`"min_confidence":2`:    `"min_confidence": want a number, 0 to 1`,
		`"min_confidence":"a"`:  `"min_confidence": want`,
		`"min_confidence":null`: `"min_confidence": want`,
	} {
		code, body := ask(t, url+"/v1/analyze", "application/json", "{"+article+","+fields+"}")
		assert.Equal(t, 400, code, fields)
		var e struct{ Error string }
		require.NoError(t, json.Unmarshal([]byte(body), &e))
		assert.Contains(t, e.Error, want, fields)
	}
	code, body := ask(t, url+"/v1/analyze", "application/json", "{"+article+`,"block":"list-none"}`)
	assert.Equal(t, 404, code)
	assert.Contains(t, body, "there is no list")
	for query, want := range map[string]string{"topp=1": `there is no field "topp"`, "top=x": `"top"`, "min_score=x": `"min_score"`, "min_score=NaN": `"min_score"`, "raw=maybe": `"raw"`, "raw": `"raw"`, "parts=": `"parts"`} {
		for _, kind := range []string{"application/json", "text/plain", "application/x-ndjson"} {
			code, body := ask(t, url+"/v1/analyze?"+query, kind, "{"+article+"}")
			assert.Equal(t, 400, code, query)
			assert.Contains(t, body, strings.ReplaceAll(want, `"`, `\"`), query)
		}
	}
	code, body = ask(t, url+"/v1/extract?raw=true", "text/plain", "首页\n"+newsText)
	assert.Equal(t, 200, code)
	assert.Contains(t, body, "首页")
	code, body = ask(t, url+"/v1/keywords?top=1", "application/x-ndjson", "{"+article+",\"of\":\"an archive\"}\n")
	assert.Equal(t, 200, code)
	assert.NotContains(t, body, "},{", "the query is of all lines; a line may have fields of its own")
}
