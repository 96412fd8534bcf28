# Everything here is plain Go; make only saves typing.

.PHONY: all build test race fuzz lint generate golden man clean

all: build test

build:
	go build -trimpath -tags nethttpomithttp2 -ldflags '-s -w' -o bin/tiyao ./cmd/tiyao

test:
	go test ./...

race:
	go test -race -short ./...

# A few seconds of every fuzz target, as CI does.
fuzz:
	.ci/fuzz 20000x

lint:
	gofmt -l .
	go vet ./...
	golangci-lint run

# Rebuild the generated files, from data of your own in $CORPUS, $DATA and $OPENCC: see "How the
# models are made" in CONTRIBUTING.md.
generate:
	go generate ./...

# Write what is found into the golden files and case tables after a wanted change of
# output; read the diff.
golden:
	TIYAO_RECORD=1 go test ./...

man:
	go run -tags man ./cmd/tiyao man bin/man

clean:
	rm -rf bin dist
