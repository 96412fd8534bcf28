package keywords_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

func TestSection(t *testing.T) {
	seg := segmenter(t)
	for want, text := range map[string]string{
		"sports":    "云山队昨晚客场以三比一战胜海湾队，前锋梅开二度，主教练赛后称赞球员防守出色，联赛积分榜上两队只差一分。",
		"education": "今年高考报名下周开始，考生须在网上填写志愿信息，学校将组织模拟考试，家长可以向招生办咨询录取政策。",
		"health":    "多吃蔬菜少吃盐，有助于预防高血压。老年人血脂偏高，饮食要清淡，补充维生素和蛋白质，每天运动半小时，睡眠充足，皮肤和肠胃都会更健康。",
		"":          "他把那封信放在桌上，转身走了出去。",
	} {
		got := keywords.SectionOf(seg.Document(text))
		assert.Equal(t, want, got.Name, text)
		assert.Equal(t, want != "", got.Score >= 0.5)
	}
	assert.Zero(t, keywords.SectionOf(seg.Document("The council opened a new bridge on Monday. It took three years to build the football stadium beside it.")))
	assert.Equal(t, `{"id":1,"section":""`, string(keywords.Section{}.AppendFields([]byte(`{"id":1`))))
}

func ExampleSectionOf() {
	seg, _ := segment.New()
	s := keywords.SectionOf(seg.Document("球队在主场赢下决赛，门将扑出点球，教练和球迷一起庆祝冠军。"))
	fmt.Println(s.Name)
	// Output: sports
}

func ExampleSections() {
	fmt.Println(keywords.Sections()[:3])
	// Output: [agriculture car culture]
}

func TestReadCategories(t *testing.T) {
	m, err := keywords.ReadCategories(strings.NewReader("# 栏目\nsports = 体育\n\nhealth＝ 健康 \n"), "map.txt")
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"sports": "体育", "health": "健康"}, m)
	for text, want := range map[string]string{
		"sport = 体育":        `map.txt:1: there is no section "sport"`,
		"sports":            "map.txt:1: want section = category",
		"car = 车\ncar = 汽车": "map.txt:2: car is there already",
		"":                  "there are none",
	} {
		_, err := keywords.ReadCategories(strings.NewReader(text), "map.txt")
		assert.ErrorContains(t, err, want)
	}
}

// A map of categories that is read has one for each section that it names, and no other.
func FuzzReadCategories(f *testing.F) {
	f.Add("# 注\nsports = 体育\n finance＝财经 ")
	f.Add("sports = a\nsports = b")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := keywords.ReadCategories(strings.NewReader(text), "map.txt")
		if err != nil {
			assert.ErrorContains(t, err, "map.txt")
			return
		}
		assert.NotEmpty(t, m)
		for section, category := range m {
			assert.Contains(t, keywords.Sections(), section)
			assert.NotEmpty(t, strings.TrimSpace(category))
		}
	})
}
