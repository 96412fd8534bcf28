module github.com/tiyao/tiyao/wasm

go 1.23.0

require (
	github.com/stretchr/testify v1.12.1
	github.com/tiyao/tiyao v0.0.0
)

require (
	github.com/aymanbagabas/go-udiff v0.3.1 // indirect
	github.com/klauspost/compress v1.18.0 // indirect
	github.com/pelletier/go-toml/v2 v2.4.3 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	go.yaml.in/yaml/v3 v3.0.6 // indirect
	golang.org/x/net v0.43.0 // indirect
	golang.org/x/sync v0.16.0 // indirect
	golang.org/x/sys v0.35.0 // indirect
	golang.org/x/term v0.34.0 // indirect
	golang.org/x/text v0.28.0 // indirect
)

replace github.com/tiyao/tiyao => ../
