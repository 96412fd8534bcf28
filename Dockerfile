# The server alone, as a static binary and no one's root:
#   docker build -t tiyao . && docker run -p 8080:8080 tiyao
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -tags nethttpomithttp2 -ldflags '-s -w' -o /tiyao ./cmd/tiyao

FROM scratch
COPY --from=build /tiyao /tiyao
COPY LICENSE NOTICE packaging/LICENSES.txt /
USER 65534:65534
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s CMD ["/tiyao", "serve", "--probe", "--addr", "127.0.0.1:8080"]
ENTRYPOINT ["/tiyao"]
CMD ["serve", "--addr", "0.0.0.0:8080"]
