package segment

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
)

func written(d *Document) (all []string) {
	for i := range d.Names {
		n := &d.Names[i]
		s := fmt.Sprintf("%s %s %d", n.Text, n.Type, len(n.Mentions))
		if n.Parent >= 0 {
			s += " > " + d.Names[n.Parent].Text
		}
		if !n.Tag {
			s += " no tag"
		}
		all = append(all, s)
	}
	return all
}

func TestNames(t *testing.T) {
	s, err := New()
	require.NoError(t, err)
	casefile.Run(t, "testdata/names.txt", func(t *testing.T, c casefile.Case) []string {
		d := s.Document(strings.ReplaceAll(c.In, "¶", "\n"))
		sane(t, d)
		return written(d)
	})
}

// sane checks what holds of the names and phrases of every document.
func sane(t *testing.T, d *Document) {
	t.Helper()
	for i, n := range d.Names {
		require.NotEmpty(t, n.Mentions)
		require.NotEqual(t, NoName, n.Type)
		require.True(t, n.Parent >= -1 && n.Parent < len(d.Names) && n.Parent != i)
		require.True(t, n.Confidence > 0 && n.Confidence <= 1)
		for _, m := range n.Mentions {
			tokens, text := d.Tokens, d.Text
			if m.Title {
				tokens, text = d.TitleTokens, d.Title
			}
			require.True(t, 0 <= m.Start && m.Start < m.End && m.End <= len(text), "%v", m)
			require.True(t, 0 <= m.First && m.First < m.Last && m.Last <= len(tokens), "%v", m)
			require.True(t, tokens[m.First].Start <= m.Start && m.End <= tokens[m.Last-1].End, "%v", m)
		}
	}
	for i, p := range d.Phrases {
		require.True(t, p.First < p.Last && p.Last <= len(d.Tokens))
		if i > 0 {
			require.True(t, d.Phrases[i-1].First <= p.First, "%v behind %v", p, d.Phrases[i-1])
		}
	}
}

func TestNamesOfTitle(t *testing.T) {
	s, err := New()
	require.NoError(t, err)
	d := s.Read(Source{Title: "江临县今年修桥", Body: "江临县交通局说，桥长三百米。"})
	sane(t, d)
	require.NotEmpty(t, d.Names)
	assert.Equal(t, Mention{0, 9, 0, 2, true}, d.Names[0].Mentions[0])
	b, err := json.Marshal(d.Names[0])
	require.NoError(t, err)
	var back Name
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, d.Names[0].Text, back.Text)
	assert.Equal(t, Mention{Title: true}, back.Mentions[0], "that the title has it is kept, where is not")
	assert.Len(t, back.Body(), len(d.Names[0].Body()))
}

// What is not Chinese has no names but the user's own; Chinese keeps its own among many foreign words.
func TestForeignNames(t *testing.T) {
	own, err := New(WithNames(Name{Text: "Cloud Bay", Type: Place}))
	require.NoError(t, err)
	plain, err := New()
	require.NoError(t, err)
	for _, text := range []string{
		"The port of Cloud Bay said on Monday that revenue rose 12% in the third quarter, beating all expectations of its own board.",
		"雲浜銀行は31日、金利を0.25%に引き上げることを決めた。森川総裁は記者会見でこれからも物価を見ていくと述べた。Cloud Bay でも話した。",
	} {
		assert.Empty(t, plain.Document(text).Names, text)
		var got []string
		for _, n := range own.Document(text).Names {
			got = append(got, n.Text)
		}
		assert.Equal(t, []string{"Cloud Bay"}, got)
	}
	d := plain.Document("江临县交通局局长葛明远说，Cloud Bay Logistics、Harbor Freight Lines 和 North Sea Shipping 三家公司将参加江临县的港口建设。")
	assert.NotEmpty(t, d.Names)
}

// What the model takes for goods and what ends in the head of an event is an event.
func TestEventfulNames(t *testing.T) {
	s, err := New()
	require.NoError(t, err)
	d := s.Read(Source{Title: "青溪马拉松完赛记", Body: "第一次跑完全程，成绩4小时12分。青溪马拉松今年有8千名选手参加，补给站每5公里一个。"})
	require.NotEmpty(t, d.Names)
	assert.Equal(t, "青溪马拉松", d.Names[0].Text)
	assert.Equal(t, Event, d.Names[0].Type)
}

func TestUserNames(t *testing.T) {
	own, err := ReadNames(strings.NewReader("\ufeff# ours\n青禾计划 event\n\n云 雀一号\tproduct\n江临县 organization\n"), "n")
	require.NoError(t, err)
	never, err := ReadNotNames(strings.NewReader("# not\n北京\n青禾 person\n"), "n")
	require.NoError(t, err)
	assert.Equal(t, []string{"北京", "青禾"}, never)
	s, err := New(WithNames(own...), WithNotNames(never...), WithUserWords(Word{"柳荫里", 10, TagNS}))
	require.NoError(t, err)
	d := s.Document("北京的青禾計劃和云 雀一号在江临县，柳荫里也有。")
	sane(t, d)
	assert.Equal(t, []string{"青禾計劃 event 1", "云 雀一号 product 1", "江临县 organization 1", "柳荫里 place 1"}, written(d))
	for _, x := range []struct{ file, want string }{
		{"青禾", `segment: names f:1: "青禾" has no type behind it`},
		{"# \n青禾 thing", `segment: names f:2: "thing" is no type: want person, place, organization, work, event or product`},
	} {
		_, err := ReadNames(strings.NewReader(x.file), "f")
		assert.EqualError(t, err, x.want)
	}
	_, err = New(WithNames(Name{Text: "青禾"}))
	assert.EqualError(t, err, `segment: name 1: "青禾" has no type`)
	_, err = New(WithNotNames(" "))
	assert.Error(t, err)
}

func FuzzNames(f *testing.F) {
	f.Add("标题《书》", "王某到北京市海淀区某某局。“某某”行动开始，\n第3届Mate 60 Pro")
	f.Add("", "《《》》“”某某某神舟号第届台风 iPhone\xff")
	s, err := New(WithNames(Name{Text: "己 a", Type: Event}))
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, title, body string) {
		d := s.Read(Source{Title: title, Body: body})
		sane(t, d)
		assert.Equal(t, written(d), written(s.Read(Source{Title: title, Body: body})))
	})
}
