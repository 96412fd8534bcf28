package browsertest

import (
	"bufio"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	cdpruntime "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// findBrowser returns the browser to use; the test is skipped where there is none.
func findBrowser(t *testing.T) string {
	if path := os.Getenv("TIYAO_BROWSER"); path != "" {
		return path
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "headless-shell"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("SKIPPED: no Chromium or Chrome in the path; install chromium, or set TIYAO_BROWSER")
	return ""
}

var built struct {
	sync.Once
	path string
	err  error
	out  []byte
}

// serve builds the command, starts its server and returns the address of the page.
func serve(t *testing.T) string {
	built.Do(func() {
		dir, err := os.MkdirTemp("", "tiyao-browsertest-")
		if err != nil {
			built.err = err
			return
		}
		built.path = filepath.Join(dir, "tiyao")
		cmd := exec.Command("go", "build", "-o", built.path, "./cmd/tiyao")
		cmd.Dir = filepath.Join("..", "..", "..")
		built.out, built.err = cmd.CombinedOutput()
	})
	if built.err != nil {
		t.Fatalf("go build: %v\n%s", built.err, built.out)
	}
	cmd := exec.Command(built.path, "serve", "--addr", "127.0.0.1:0")
	out, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			t.Errorf("the server did not stop well: %v", err)
		}
	})
	lines := bufio.NewScanner(out)
	url := regexp.MustCompile(`http://\S+`)
	for lines.Scan() {
		if u := url.FindString(lines.Text()); u != "" {
			return u + "/"
		}
	}
	t.Fatal("the server did not say where it is")
	return ""
}

var laid struct {
	sync.Once
	dir string
	err error
	out []byte
}

// static builds the page as static files and returns the address of a plain file server
// that has them in a folder.
func static(t *testing.T) string {
	laid.Do(func() {
		if laid.dir, laid.err = os.MkdirTemp("", "tiyao-static-"); laid.err != nil {
			return
		}
		cmd := exec.Command("go", "run", "./build", "-o", filepath.Join(laid.dir, "some", "folder"))
		cmd.Dir = filepath.Join("..", "..", "..", "wasm")
		laid.out, laid.err = cmd.CombinedOutput()
	})
	if laid.err != nil {
		t.Fatalf("build of the static page: %v\n%s", laid.err, laid.out)
	}
	s := httptest.NewServer(http.FileServer(http.Dir(laid.dir)))
	t.Cleanup(s.Close)
	return s.URL + "/some/folder/site/"
}

// both runs a test on the page of the server and on the page of static files.
func both(t *testing.T, test func(t *testing.T, url string)) {
	findBrowser(t)
	t.Run("server", func(t *testing.T) { test(t, serve(t)) })
	t.Run("static", func(t *testing.T) {
		if testing.Short() && !strings.HasPrefix(t.Name(), "TestEdit/") {
			t.Skip("SKIPPED: short")
		}
		test(t, static(t))
	})
}

func TestMain(m *testing.M) {
	code := m.Run()
	if laid.dir != "" {
		os.RemoveAll(laid.dir)
	}
	if built.path != "" {
		os.RemoveAll(filepath.Dir(built.path))
	}
	os.Exit(code)
}

// A view is a way to look at the page.
type view struct {
	name          string
	width, height int64
	phone         bool
	scheme        string // light or dark
	lang          string
}

var (
	desktop = view{"desktop-light", 1280, 900, false, "light", "zh-CN"}
	views   = []view{
		desktop,
		{"desktop-dark", 1280, 900, false, "dark", "zh-CN"},
		{"phone-light", 390, 844, true, "light", "zh-CN"},
		{"phone-dark", 390, 844, true, "dark", "en"},
	}
)

// open starts a browser with a profile of its own and opens the page. The test fails on
// whatever the page writes to its console as an error, and on errors that it throws.
func open(t *testing.T, url string, v view) context.Context {
	profile, err := os.MkdirTemp("", "tiyao-profile-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(profile) }) // the browser may be writing to it still
	opts := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(findBrowser(t)), chromedp.UserDataDir(profile),
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
	}
	for _, flag := range []string{"disable-quic", "disable-background-networking", "disable-component-update", "disable-sync", "hide-scrollbars"} {
		opts = append(opts, chromedp.Flag(flag, true))
	}
	ctx, cancel := context.WithTimeout(context.Background(), 90*time.Second)
	t.Cleanup(cancel)
	ctx, stop := chromedp.NewExecAllocator(ctx, opts...)
	t.Cleanup(stop)
	// newer browsers say things that the driver does not know; they are not errors here
	ctx, shut := chromedp.NewContext(ctx, chromedp.WithErrorf(func(string, ...any) {}))
	t.Cleanup(func() {
		chromedp.Cancel(ctx) //nolint:errcheck // shut does it otherwise
		shut()
	})
	chromedp.ListenTarget(ctx, func(event any) {
		switch e := event.(type) {
		case *cdpruntime.EventConsoleAPICalled:
			if e.Type == cdpruntime.APITypeError {
				t.Errorf("the page's console: %s", e.Args[0].Value)
			}
		case *cdpruntime.EventExceptionThrown:
			t.Errorf("the page threw: %v", e.ExceptionDetails)
		}
	})
	size := chromedp.EmulateViewport(v.width, v.height)
	if v.phone {
		size = chromedp.EmulateViewport(v.width, v.height, chromedp.EmulateMobile, chromedp.EmulateTouch, chromedp.EmulateScale(2))
	}
	hover := "hover"
	if v.phone {
		hover = "none"
	}
	run(t, ctx,
		emulation.SetUserAgentOverride("tiyao browsertest").WithAcceptLanguage(v.lang),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: v.scheme},
			{Name: "prefers-reduced-motion", Value: "reduce"},
			{Name: "hover", Value: hover},
		}),
		size,
		chromedp.Navigate(url),
		chromedp.WaitVisible("#go"),
		browser.GrantPermissions([]browser.PermissionType{browser.PermissionTypeClipboardReadWrite, browser.PermissionTypeClipboardSanitizedWrite}),
	)
	return ctx
}

func run(t *testing.T, ctx context.Context, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(ctx, actions...); err != nil {
		_, file, line, _ := runtime.Caller(1)
		t.Fatalf("%s:%d: %v", filepath.Base(file), line, err)
	}
}

// eval returns what an expression of the page is.
func eval[T any](t *testing.T, ctx context.Context, expr string) T {
	t.Helper()
	var v T
	run(t, ctx, chromedp.Evaluate(expr, &v))
	return v
}

// paste puts text into the field as the clipboard does and asks with Ctrl+Enter.
func paste(t *testing.T, ctx context.Context, text string) {
	t.Helper()
	run(t, ctx,
		chromedp.Focus("#source"),
		chromedp.ActionFunc(func(ctx context.Context) error {
			return chromedp.Evaluate(`document.querySelector('#source').select()`, nil).Do(ctx)
		}),
		insertText(text),
		press("Enter", ctrl),
		chromedp.WaitVisible("#out"),
		chromedp.WaitNotPresent(`#form[aria-busy="true"]`),
	)
}

// sample reads one of the sample articles.
func sample(t *testing.T, name string) string {
	b, err := os.ReadFile(filepath.Join("..", "..", "..", "examples", "articles", name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "\r\n", "\n")
}
