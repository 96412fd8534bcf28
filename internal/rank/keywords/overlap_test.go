package keywords

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// How two tags lie to each other is told from their characters.
func TestOverKind(t *testing.T) {
	made := func(w string) *pick {
		fold := hanzi.FoldString(w)
		return &pick{text: w, fold: fold, mask: maskOf([]rune(fold))}
	}
	for _, x := range []struct {
		short, long string
		want        int
	}{
		{"航模", "航模大赛", overStart},
		{"渔业协定", "两国渔业协定", overEnd},
		{"渔业", "两国渔业协定", overMid},
		{"台企", "台資企業", overShort},
		{"云证所", "云州证券交易所", overShort},
		{"森林火险", "森林火灾", overHead},
		{"县图书馆", "新图书馆", overTail},
		{"云州", "江城", -1},
		{"云溪", "江城云溪日报", overMid},
		{"图", "图书馆", -1},
		{"AI", "AI 代理", -1},
	} {
		assert.Equal(t, x.want, overKind(made(x.short), made(x.long)), x.short+" "+x.long)
	}
}
