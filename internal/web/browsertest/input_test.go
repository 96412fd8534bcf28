package browsertest

import (
	"context"

	"github.com/chromedp/cdproto/input"
	cdpruntime "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

const ctrl = input.ModifierCtrl

// await makes Evaluate wait for a promise.
func await(p *cdpruntime.EvaluateParams) *cdpruntime.EvaluateParams { return p.WithAwaitPromise(true) }

// insertText enters text at the caret in one go, as pasting does.
func insertText(text string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error { return input.InsertText(text).Do(ctx) })
}

// press presses a named key, with modifiers.
func press(key string, mods ...input.Modifier) chromedp.Action {
	var m input.Modifier
	for _, x := range mods {
		m |= x
	}
	codes := map[string]int64{"Enter": 13, "Tab": 9, "Escape": 27}
	return chromedp.ActionFunc(func(ctx context.Context) error {
		down := input.DispatchKeyEvent(input.KeyRawDown).WithKey(key).WithCode(key).WithWindowsVirtualKeyCode(codes[key]).WithModifiers(m)
		if err := down.Do(ctx); err != nil {
			return err
		}
		return input.DispatchKeyEvent(input.KeyUp).WithKey(key).WithCode(key).WithWindowsVirtualKeyCode(codes[key]).WithModifiers(m).Do(ctx)
	})
}
