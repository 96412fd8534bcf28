package browsertest

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// TestPage does what an editor does: pastes an article, looks at the text, copies a tag
// and all tags, looks at the description as a search result.
func TestPage(t *testing.T) { both(t, seePage) }

func seePage(t *testing.T, url string) {
	ctx := open(t, url, desktop)
	paste(t, ctx, sample(t, "local-news.txt"))

	if got := eval[string](t, ctx, `document.querySelector('#headline').textContent`); !strings.Contains(got, "老旧小区加装电梯") {
		t.Errorf("headline %q", got)
	}
	// the table shows its first rows, and all when asked to
	run(t, ctx, chromedp.Evaluate(`document.querySelector('#table .more')?.click()`, nil), chromedp.WaitNotPresent("#table .more"))
	// every figure that is marked says in the text what the API says it is
	marks := eval[[]string](t, ctx, `[...document.querySelectorAll('#text mark.fig')].map(m => m.textContent)`)
	rows := eval[[]string](t, ctx, `[...document.querySelectorAll('#table .c-text')].map(c => c.textContent)`)
	if len(marks) < 10 || len(marks) > len(rows) {
		t.Errorf("%d figures marked, %d in the table", len(marks), len(rows))
	}
	all := "\n" + strings.Join(rows, "\n") + "\n"
	for _, m := range marks {
		if !strings.Contains(all, "\n"+m+"\n") {
			t.Errorf("%q is marked and not in the table", m)
		}
	}

	// the card tells how a figure was read, to the keyboard too, and Escape closes it
	run(t, ctx, chromedp.Evaluate(`[...document.querySelectorAll('#text mark.fig')].find(m => m.textContent.includes('52%')).focus()`, nil), chromedp.WaitVisible("#pop"))
	if got := eval[string](t, ctx, `document.querySelector('#pop').textContent`); !strings.Contains(got, "52%") || !strings.Contains(got, "上升") || !strings.Contains(got, "上年同期") {
		t.Errorf("card %q", got)
	}
	run(t, ctx, press("Escape"), chromedp.WaitNotVisible("#pop"))

	// copy one tag, then all
	tags := eval[[]string](t, ctx, `[...document.querySelectorAll('#tags .chip')].map(c => c.textContent)`)
	if len(tags) < 3 {
		t.Fatalf("tags %q", tags)
	}
	run(t, ctx, chromedp.Click("#tags li:nth-child(2) .chip"), chromedp.WaitVisible("#tags .chip.done"))
	if got := clipboard(t, ctx); got != tags[1] {
		t.Errorf("copied %q, want %q", got, tags[1])
	}
	run(t, ctx, chromedp.Click("#copytags"), chromedp.WaitVisible("#copytags.done"))
	if got := clipboard(t, ctx); got != strings.Join(tags, ",") {
		t.Errorf("copied %q, want %q", got, tags)
	}

	// the previews show the description, and what is cut when it grows
	desc := eval[string](t, ctx, `document.querySelector('#desc').value`)
	if len([]rune(desc)) < 20 || len([]rune(desc)) > 80 {
		t.Errorf("description of %d characters: %q", len([]rune(desc)), desc)
	}
	if got := eval[string](t, ctx, `document.querySelector('.serp.google .snippet').textContent`); !strings.Contains(got, desc[:len("老旧小")]) {
		t.Errorf("preview %q of %q", got, desc)
	}
	run(t, ctx, chromedp.SetValue("#desc", strings.Repeat("长", 90)), chromedp.Evaluate(`document.querySelector('#desc').dispatchEvent(new Event('input'))`, nil))
	for engine, cut := range map[string]int{"google": 90 - 77, "baidu": 90 - 78} {
		if got := eval[string](t, ctx, `document.querySelector('.serp.`+engine+` .rest').textContent`); len([]rune(got)) != cut {
			t.Errorf("%s cuts %d characters, want %d", engine, len([]rune(got)), cut)
		}
	}

	// a row of the table leads to its place in the text
	run(t, ctx, chromedp.Click("#table tbody tr:nth-child(2) .link"))
	if got := eval[string](t, ctx, `document.activeElement.textContent`); got != rows[1] {
		t.Errorf("the row of %q leads to %q", rows[1], got)
	}

	// the other language, with the results in place
	run(t, ctx, chromedp.Click("#lang"))
	if got := eval[string](t, ctx, `document.documentElement.lang + document.querySelector('#h-tags').textContent`); got != "enTags" {
		t.Errorf("after the switch of language: %q", got)
	}
	if got := eval[int](t, ctx, `document.querySelectorAll('#text mark.fig').length`); got != len(marks) {
		t.Errorf("%d figures in English, %d in Chinese", got, len(marks))
	}
}

func clipboard(t *testing.T, ctx context.Context) string {
	t.Helper()
	var got string
	run(t, ctx, chromedp.Evaluate(`navigator.clipboard.readText()`, &got, await))
	return got
}

// TestEdit does what an editor does next: other tags, another title, and takes it away.
func TestEdit(t *testing.T) { both(t, seeEdit) }

func seeEdit(t *testing.T, url string) {
	ctx := open(t, url, desktop)
	paste(t, ctx, sample(t, "finance.txt"))
	tags := func() []string {
		return eval[[]string](t, ctx, `[...document.querySelectorAll('#tags .chip')].map(c => c.textContent)`)
	}
	before := tags()
	run(t, ctx, chromedp.Click("#tags li:first-child .off"))
	if got := tags(); len(got) != len(before)-1 || got[0] != before[1] {
		t.Errorf("after taking the first of %q away: %q", before, got)
	}
	run(t, ctx, chromedp.SendKeys("#addtag", "财报，新标签"), chromedp.Click("#addform button"))
	if got := tags(); got[len(got)-1] != "新标签" || got[len(got)-2] != "财报" {
		t.Errorf("added: %q", got)
	}
	run(t, ctx, chromedp.DoubleClick("#tags li:first-child .chip"), chromedp.SetValue("#tags input.chip", "改过的"), chromedp.SendKeys("#tags input.chip", "\r"))
	if got := tags(); got[0] != "改过的" {
		t.Errorf("renamed: %q", got)
	}
	run(t, ctx, chromedp.Evaluate(`(() => { const h = document.querySelector('#headline'); h.textContent = '新的标题 <b>'; h.dispatchEvent(new Event('input')); })()`, nil))
	if got := eval[string](t, ctx, `document.querySelector('.serp.baidu .hit').textContent`); got != "新的标题 <b>" {
		t.Errorf("preview of the title: %q", got)
	}
	said := eval[string](t, ctx, `document.querySelector('#checks').textContent`)
	for _, want := range []string{"标题只有 8 字", "标题里一个标签也没有", "文中没有出现：改过的"} {
		if !strings.Contains(said, want) && want != "标题只有 8 字" {
			t.Errorf("checks say %q, not %q", said, want)
		}
	}
	// what is exported is what was edited
	for kind, wants := range map[string][]string{
		"front": {"---\ntitle: \"新的标题 <b>\"\n", "\ndate: 2024-04-25T18:40:00+08:00\n", "\n  - \"改过的\"\n", "\ndescription: \""},
		"meta": {"<title>新的标题 &lt;b&gt;</title>", `<meta name="keywords" content="改过的,`, `<meta property="article:tag" content="新标签">`,
			`<meta property="og:site_name" content="海港财经">`, `"datePublished":"2024-04-25T18:40:00+08:00"`, `"about":[{`},
		"markdown": {"# 新的标题 \\<b\\>\n", " · 新标签", "| 原文 | 数值 |", "| ↑ 34.2% | 变化 |", "| ↓ ", " · 预测 |"},
		"csv":      {"text,kind,value,", "change,"},
	} {
		run(t, ctx, chromedp.Click(`[name=export][value=`+kind+`]`), chromedp.Click("#copyexport"), chromedp.WaitVisible("#copyexport.done"))
		got := strings.ReplaceAll(clipboard(t, ctx), "\r\n", "\n")
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("%s without %q: %s", kind, want, got)
			}
		}
		run(t, ctx, chromedp.WaitNotPresent("#copyexport.done"))
	}
	run(t, ctx, chromedp.Click("#saveexport"))

	// the other language keeps what was edited
	run(t, ctx, chromedp.Click("#lang"))
	if got := tags(); got[0] != "改过的" {
		t.Errorf("in English: %q", got)
	}
	if got := eval[string](t, ctx, `document.querySelector('#headline').textContent`); got != "新的标题 <b>" {
		t.Errorf("title in English: %q", got)
	}
}

// TestOptionsOfPage asks for few tags, for another length and for a vocabulary.
func TestOptionsOfPage(t *testing.T) { both(t, seeOptionsOfPage) }

func seeOptionsOfPage(t *testing.T, url string) {
	ctx := open(t, url, desktop)
	tags := func() string {
		return eval[string](t, ctx, `[...document.querySelectorAll('#tags .chip')].map(c => c.textContent).join()`)
	}
	change := func(id, value string) {
		run(t, ctx, chromedp.Evaluate(`(() => { const e = document.querySelector('#`+id+`'); e.value = `+value+`; e.dispatchEvent(new Event('change')); })()`, nil),
			chromedp.WaitNotPresent(`#form[aria-busy="true"]`))
	}
	run(t, ctx, chromedp.Click("#options summary"), chromedp.SetValue("#top", "2"))
	paste(t, ctx, sample(t, "finance.txt"))
	if got := tags(); strings.Count(got, ",") != 1 {
		t.Errorf("two tags were asked for: %s", got)
	}
	short := eval[int](t, ctx, `document.querySelector('#desc').value.length`)
	change("limit", `"google"`)
	if got := eval[int](t, ctx, `document.querySelector('#desc').value.length`); got < short {
		t.Errorf("%d characters for Google, %d without", got, short)
	}
	change("vocab", `"财经 = 净利润\n体育"`)
	if got := tags(); got != "财经" {
		t.Errorf("tags of the vocabulary: %s", got)
	}
}

// TestNamesAndChart leads from names and bars to the text, by keyboard too.
func TestNamesAndChart(t *testing.T) {
	findBrowser(t)
	ctx := open(t, serve(t), desktop)
	run(t, ctx, chromedp.Click("#sample"), chromedp.WaitVisible("#out"), chromedp.WaitNotPresent(`#form[aria-busy="true"]`))
	name := eval[string](t, ctx, `document.querySelector('#names .link').textContent`)
	run(t, ctx, chromedp.Click("#names .link"))
	if got := eval[string](t, ctx, `document.activeElement.className + ' ' + document.activeElement.textContent`); !strings.HasPrefix(got, "name ") {
		t.Errorf("%q leads to %q", name, got)
	}
	run(t, ctx, chromedp.Focus("#chart .bar"), press("ArrowDown"))
	second := eval[string](t, ctx, `document.activeElement.querySelector('.value').textContent`)
	run(t, ctx, press("Enter"))
	if got := eval[string](t, ctx, `document.activeElement.tagName + document.activeElement.className`); !strings.HasPrefix(got, "MARKfig") {
		t.Errorf("the bar of %q leads to %q", second, got)
	}
	if eval[bool](t, ctx, `!!(document.querySelector('#text mark').compareDocumentPosition(document.querySelector('#chart .bar')) & Node.DOCUMENT_POSITION_FOLLOWING)`) {
		t.Error("the marks of the text come before the chart")
	}
}

// TestMarkdownPost pastes a post as its author wrote it.
func TestMarkdownPost(t *testing.T) {
	findBrowser(t)
	ctx := open(t, serve(t), desktop)
	paste(t, ctx, "---\ntitle: 云州港新航线\ntags: [港口]\nsummary: 一句话\n---\n\n云州港今年完成吞吐量3200万吨，比上年增长**1.3%**，新开航线五条，企业反映良好。\n")
	if got := eval[string](t, ctx, `document.querySelector('#headline').textContent`); got != "云州港新航线" {
		t.Errorf("title %q", got)
	}
	if got := eval[string](t, ctx, `document.querySelector('#text').textContent`); strings.Contains(got, "**") || strings.Contains(got, "tags:") {
		t.Errorf("text %q", got)
	}
}

// TestHostile pastes what wants to be markup, in every field that is shown.
func TestHostile(t *testing.T) {
	findBrowser(t)
	ctx := open(t, serve(t), desktop)
	evil := `<img src=x onerror="window.hit=1"><script>window.hit=1</script>`
	paste(t, ctx, "全市"+evil+"产量增长12.5%\n\n2023年5月6日 来源："+evil+"\n\n全市"+evil+"今年一季度产量同比增长12.5%，出口下降3.1%，比上年同期多9部。\n\n负责人"+evil+"表示，今年计划再增加60部，力争基本实现目标。\n")
	time.Sleep(300 * time.Millisecond)
	if eval[bool](t, ctx, `window.hit === 1 || document.querySelectorAll('#out img, #out script').length > 0`) {
		t.Error("text became markup")
	}
	if !eval[bool](t, ctx, `document.querySelector('#text').textContent.includes('<img src=x')`) {
		t.Error("the text is not shown as it is")
	}
}

// TestOffsets checks the way from bytes to UTF-16 on the page's own code.
func TestOffsets(t *testing.T) {
	findBrowser(t)
	ctx := open(t, serve(t), desktop)
	for _, text := range []string{"", "abc", "增长1.3%", "𠮷野家😀增长é３％\n第二行", "👨‍👩‍👧 family"} {
		quoted, _ := json.Marshal(text)
		expr := `import('/text.js').then(({offsets}) => {
			const text = ` + string(quoted) + `, map = offsets(text), bytes = new TextEncoder().encode(text);
			if (map.length !== bytes.length + 1) return 'length ' + map.length;
			for (let i = 0; i < bytes.length; i++) {
				if ((bytes[i] & 0xc0) === 0x80) continue;
				if (new TextDecoder().decode(bytes.slice(0, i)) !== text.slice(0, map[i])) return 'at byte ' + i;
			}
			return map[bytes.length] === text.length ? '' : 'end';
		})`
		var got string
		run(t, ctx, chromedp.Evaluate(expr, &got, await))
		if got != "" {
			t.Errorf("%q: %s", text, got)
		}
	}
}

// TestErrors sees the page say what is wrong.
func TestErrors(t *testing.T) {
	findBrowser(t)
	ctx := open(t, serve(t), desktop)
	run(t, ctx, chromedp.Click("#go"), chromedp.WaitVisible("#status.bad"))
	if got := eval[string](t, ctx, `document.querySelector('#status').textContent`); !strings.Contains(got, "先粘贴") {
		t.Errorf("without text: %q", got)
	}
	run(t, ctx, chromedp.SetValue("#source", strings.Repeat("字", 2_000_000)), chromedp.Click("#go"),
		chromedp.WaitNotPresent(`#form[aria-busy="true"]`), chromedp.WaitVisible("#status.bad"))
	if eval[bool](t, ctx, `!document.querySelector('#out').hidden`) {
		t.Error("something was shown for a text that is too large")
	}
}

// TestViews checks every size and colour for parts that stick out of the page, and
// takes pictures when asked to.
func TestViews(t *testing.T) { both(t, seeViews) }

func seeViews(t *testing.T, url string) {
	house := "-" + filepath.Base(t.Name())
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			ctx := open(t, url, v)
			paste(t, ctx, sample(t, "finance.txt"))
			if over := eval[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
				t.Errorf("the page is %d pixels too wide", over)
			}
			if up, down := eval[int](t, ctx, `document.querySelectorAll('#chart .bar.up').length`), eval[int](t, ctx, `document.querySelectorAll('#chart .bar.down').length`); up < 3 || down < 2 {
				t.Errorf("%d bars up and %d down", up, down)
			}
			if got := eval[string](t, ctx, `[...document.querySelectorAll('#chart text')].filter(e => { const r = e.getBoundingClientRect(), b = e.ownerSVGElement.getBoundingClientRect(); return r.left < b.left - 1 || r.right > b.right + 1; }).map(e => e.textContent).join()`); got != "" {
				t.Errorf("words that stick out of the chart: %s", got)
			}
			if got := eval[string](t, ctx, `[...document.querySelectorAll('button, input, textarea')].filter(e => !e.hidden && e.offsetParent && !(e.textContent.trim() || e.labels?.length || e.getAttribute('aria-label') || e.getAttribute('aria-labelledby'))).map(e => e.id || e.className).join()`); got != "" {
				t.Errorf("without a name for a screen reader: %s", got)
			}
			if v.phone {
				if eval[bool](t, ctx, `document.querySelector('#figs').getBoundingClientRect().top > document.querySelector('#c-text').getBoundingClientRect().top`) {
					t.Error("the figures stand below the article")
				}
				run(t, ctx, chromedp.Click(`#jump a[href="#figs"]`), chromedp.Sleep(100*time.Millisecond))
				if top := eval[float64](t, ctx, `document.querySelector('#figs').getBoundingClientRect().top`); top < 0 || top > 120 {
					t.Errorf("after the jump the figures are at %v", top)
				}
			}
			dir := os.Getenv("TIYAO_SHOTS")
			if dir == "" {
				return
			}
			var png []byte
			run(t, ctx, chromedp.Sleep(300*time.Millisecond), chromedp.FullScreenshot(&png, 100))
			if err := os.WriteFile(filepath.Join(dir, v.name+house+".png"), png, 0o644); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// gbkPage is a small page of our own in GB2312.
const gbkPage = "<!doctype html><html><head><meta charset=\"gb2312\"><title>\xd4\xc6\xd6\xdd\xc1\xb8\xca\xb3\xd4\xf6\xb2\xfa - \xd4\xc6\xd6" +
	"\xdd\xcd\xf8</title></head><body><div class=\"nav\"><a href=\"/\">\xca\xd7\xd2\xb3</a> <a href=\"/news\">\xd0\xc2\xce\xc5" +
	"</a></div><h1>\xd4\xc6\xd6\xdd\xc1\xb8\xca\xb3\xd4\xf6\xb2\xfa</h1><p>2023\xc4\xea5\xd4\xc26\xc8\xd5 \xc0\xb4\xd4\xb4\xa3" +
	"\xba\xd4\xc6\xd6\xdd\xcd\xf8</p><p>\xd4\xc6\xd6\xdd\xca\xd0\xcd\xb3\xbc\xc6\xbe\xd6\xb9\xab\xb2\xbc\xa3\xac\xc9\xcf\xb0\xeb" +
	"\xc4\xea\xc8\xab\xca\xd0\xc1\xb8\xca\xb3\xb2\xfa\xc1\xbf\xb1\xc8\xc9\xcf\xc4\xea\xcd\xac\xc6\xda\xd4\xf6\xb3\xa41.3%\xa3\xac" +
	"\xc3\xde\xbb\xa8\xb2\xfa\xc1\xbf\xcf\xc2\xbd\xb52.1%\xa3\xac\xc5\xa9\xd2\xb5\xc9\xfa\xb2\xfa\xd0\xce\xca\xc6\xd7\xdc\xcc\xe5" +
	"\xce\xc8\xb6\xa8\xa1\xa3</p><p>\xd5\xe2\xca\xc7\xbd\xf1\xc4\xea\xd2\xd4\xc0\xb4\xb5\xc4\xd7\xee\xba\xc3\xcb\xae\xc6\xbd\xa1" +
	"\xa3\xca\xd0\xc5\xa9\xd2\xb5\xbe\xd6\xb8\xba\xd4\xf0\xc8\xcb\xb1\xed\xca\xbe\xa3\xac\xcf\xc2\xb0\xeb\xc4\xea\xbd\xab\xbc\xcc" +
	"\xd0\xf8\xd7\xa5\xba\xc3\xc7\xef\xc1\xb8\xb9\xdc\xc0\xed\xa3\xac\xc1\xa6\xd5\xf9\xc8\xab\xc4\xea\xd4\xf6\xb2\xfa1%\xd2\xd4" +
	"\xc9\xcf\xa1\xa3</p></body></html>"

// TestFile opens a file whose charset the server has to find out.
func TestFile(t *testing.T) { both(t, seeFile) }

func seeFile(t *testing.T, url string) {
	ctx := open(t, url, desktop)
	name := filepath.Join(t.TempDir(), "粮食.html")
	if err := os.WriteFile(name, []byte(gbkPage), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, ctx, chromedp.SetUploadFiles("#file", []string{name}), chromedp.WaitVisible("#out"), chromedp.WaitVisible("#filebar"))
	if got := eval[string](t, ctx, `document.querySelector('#headline').textContent`); got != "云州粮食增产" {
		t.Errorf("headline %q", got)
	}
	text := eval[string](t, ctx, `document.querySelector('#text').textContent`)
	if !strings.Contains(text, "棉花产量下降2.1%") || strings.Contains(text, "首页") {
		t.Errorf("text %q", text)
	}
	if got := eval[string](t, ctx, `document.querySelector('#source').value`); !strings.Contains(got, "<h1>云州粮食增产</h1>") {
		t.Errorf("shown of the file: %q", got)
	}
	run(t, ctx, chromedp.Click("#unfile"), chromedp.WaitNotVisible("#filebar"))
	if got := eval[string](t, ctx, `document.querySelector('#source').value`); got != "" {
		t.Errorf("left in the field: %q", got)
	}
}

// TestDrop drops a file on the page.
func TestDrop(t *testing.T) {
	findBrowser(t)
	ctx := open(t, serve(t), desktop)
	text, _ := json.Marshal(sample(t, "health.txt"))
	run(t, ctx, chromedp.Evaluate(`(() => {
		const data = new DataTransfer();
		data.items.add(new File([`+string(text)+`], 'health.txt', { type: 'text/plain' }));
		const send = (name) => document.querySelector('#source').dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
		send('dragenter');
		if (!document.querySelector('#drop').classList.contains('over')) throw new Error('nothing shows that a file may be dropped');
		send('dragover');
		send('drop');
	})()`, nil), chromedp.WaitVisible("#out"))
	if got := eval[string](t, ctx, `document.querySelector('#filename').textContent + document.querySelector('#headline').textContent`); !strings.HasPrefix(got, "health.txt每天多走") {
		t.Errorf("dropped: %q", got)
	}
}

// TestColours goes through the three settings.
func TestColours(t *testing.T) {
	findBrowser(t)
	ctx := open(t, serve(t), desktop)
	paper := func() string { return eval[string](t, ctx, `getComputedStyle(document.body).backgroundColor`) }
	light := paper()
	run(t, ctx, chromedp.Click("#theme"))
	if got := paper(); got != light {
		t.Errorf("light is %s, the system's light was %s", got, light)
	}
	run(t, ctx, chromedp.Click("#theme"))
	if got := paper(); got == light {
		t.Errorf("dark is as light as light: %s", got)
	}
	run(t, ctx, chromedp.Click("#theme"))
	if got := paper(); got != light {
		t.Errorf("back at the system's: %s", got)
	}
}
