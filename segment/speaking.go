package segment

import (
	"sync"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/internal/phrase"
)

// speaking are the words of saying that follow a speaker.
var speaking = sync.OnceValue(func() *phrase.Table[struct{}] {
	return phrase.Must(phrase.Sets(news.Speakers.Saying("say")))["say"]
})
