package stats

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/read"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// rows are the rows of all.
func rows(all []Stat) string {
	var b strings.Builder
	for _, s := range all {
		b.WriteString(row(s) + "\n")
	}
	return b.String()
}

// grammar are the rows of what the grammar of r reads, before its figures are attached.
func grammar(r *Reader, doc *segment.Document) string {
	var x read.Reader
	x.Log = r.log()
	var all []Stat
	for _, p := range doc.Paragraphs {
		for _, f := range x.Paragraph(doc, p, 0) {
			all = append(all, newStat(&f))
		}
	}
	return rows(all)
}

// A rule whose example reads the same without it has no reason to be.
func TestRules(t *testing.T) {
	seg := newSegmenter(t)
	names := map[string]bool{}
	for _, r := range Rules() {
		assert.False(t, names[r.Name], "%s stands twice", r.Name)
		names[r.Name] = true
		without, err := New(WithoutRules(r.Name))
		require.NoError(t, err)
		doc := seg.Document(r.Example)
		assert.NotEqual(t, grammar(standard, doc), grammar(without, doc), "%s: %s", r.Name, r.Example)
	}
	_, err := New(WithoutRules("no such rule"))
	assert.Error(t, err)
}

// Rules lists every rule that is applied to a number anywhere in the cases.
func TestRulesListed(t *testing.T) {
	seg := newSegmenter(t)
	paths, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	applied := map[string]bool{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		var x read.Reader
		x.Log = &rule.Log{Hears: true}
		doc := seg.Document(string(text))
		for _, p := range doc.Paragraphs {
			x.Paragraph(doc, p, 0)
			for _, n := range x.Log.Notes {
				applied[n.Rule.Name] = true
				assert.True(t, ruleNames()[n.Rule.Name], "%s: %s", path, n.Rule.Name)
			}
			x.Log.Notes = x.Log.Notes[:0]
		}
	}
	assert.Greater(t, len(applied), 200)
}

// A number that no named rule was applied to has a reason too: what it is part of, or that it stands as it is read.
func TestExplainSilence(t *testing.T) {
	seg := newSegmenter(t)
	r, err := New()
	require.NoError(t, err)
	for text, want := range map[string]string{
		"会议于2024年3月8日召开。": "2024年3月8日 scan: part of a time hidden",
		"F16战机飞来。":        "F16 scan: part of a name in Latin letters hidden",
		"一成不变的生活。":        "一成不变 scan: part of a word of hidden.txt hidden",
		"第三届大会召开。":        "第三届 scan: an ordinal, or part of a subject dropped",
		"卖出3200部。":        "3200部 read: as it stands, or part of a list or of a from→to kept",
	} {
		all := r.Explain(seg.Document(text))
		require.Len(t, all, 1, text)
		first := all[0].Reasons[0]
		assert.Equal(t, want, all[0].Text+" "+first.Rule+" "+first.Effect)
		assert.Equal(t, first.Effect == "kept", all[0].Stat != nil, text)
		for _, x := range all[0].Reasons[1:] {
			assert.True(t, strings.HasPrefix(x.Rule, "attach: "), x.Rule)
			assert.Contains(t, []string{"subject", "scope", "period"}, x.Effect)
		}
	}
	all := r.Explain(seg.Document("由5.5%降至5.2%。"))
	require.Len(t, all, 2)
	require.NotNil(t, all[0].Stat)
	assert.Equal(t, all[0].Stat, all[1].Stat, "both are of one figure")
}

// What is explained is what is extracted, to the last field.
func TestExplainStats(t *testing.T) {
	seg := newSegmenter(t)
	r, err := New()
	require.NoError(t, err)
	doc := seg.Read(segment.Source{
		Title: "工厂公布一季度业绩", Published: time.Date(2024, 5, 2, 0, 0, 0, 0, time.UTC),
		Body: "一季度，这家面板厂营收新台币83亿元，环比增长5%，净利润6亿元。3月出货由12万片增至15万片。",
	})
	var all []Stat
	for _, e := range r.Explain(doc) {
		if e.Stat != nil && (len(all) == 0 || all[len(all)-1] != *e.Stat) {
			assert.Positive(t, e.Stat.Confidence)
			all = append(all, *e.Stat)
		}
	}
	assert.Equal(t, Extract(doc), all)
}

func TestExplain(t *testing.T) {
	seg := newSegmenter(t)
	doc := seg.Document("会议12:30开始，C919订单增长5%，3栋2单元1502室。")
	r, err := New()
	require.NoError(t, err)
	all := r.Explain(doc)
	got := make([]string, 0, len(all))
	for _, e := range all {
		assert.Equal(t, doc.Text[e.Start:e.End], e.Text)
		assert.NotEmpty(t, e.Reasons)
		got = append(got, e.Text+" "+e.Reasons[0].Rule)
	}
	assert.Contains(t, got, "12:30 trap: score or clock")
	assert.Contains(t, got, "3栋2单元1502室 trap: address")
	assert.Contains(t, got, "C919 scan: part of a name in Latin letters")
}
