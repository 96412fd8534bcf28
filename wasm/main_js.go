//go:build js && wasm

// Command wasm is the analysis for browsers and Node: what the server answers, without a
// server. It gives one function to the JavaScript around it, which engine.js describes.
package main

import (
	"fmt"
	"os"
	"syscall/js"

	"github.com/tiyao/tiyao/internal/service"
	"github.com/tiyao/tiyao/wasm/ask"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Println("run me from engine.js")
		os.Exit(2)
	}
	s, err := service.New(service.Defaults())
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	answer := js.FuncOf(func(_ js.Value, args []js.Value) any {
		bytes := make([]byte, args[3].Length())
		js.CopyBytesToGo(bytes, args[3])
		status, body := ask.Ask(s, args[0].String(), args[1].String(), args[2].String(), bytes)
		return map[string]any{"status": status, "body": body}
	})
	js.Global().Get(os.Args[1]).Invoke(answer)
	select {} // from now on JavaScript calls
}
