package web

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"time"
)

// buckets are the upper bounds of the histogram of answer times, in seconds.
var buckets = [...]float64{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}

// metrics counts what the server does. Labels come from the routes, never from what
// a client sends, so there is a bounded number of them.
type metrics struct {
	version string
	start   time.Time

	mu       sync.Mutex
	inFlight int
	bytes    int64
	requests map[route]int64
	times    map[string]*histogram
	done     map[outcome]int64
}

type route struct {
	path string
	code int
}

type outcome struct {
	verb string
	ok   bool
}

type histogram struct {
	counts [len(buckets) + 1]int64
	sum    float64
}

func newMetrics(version string) *metrics {
	return &metrics{
		version: version, start: time.Now(),
		requests: map[route]int64{}, times: map[string]*histogram{}, done: map[outcome]int64{},
	}
}

func (m *metrics) begin() {
	m.mu.Lock()
	m.inFlight++
	m.mu.Unlock()
}

func (m *metrics) end(path string, code int, took time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.inFlight--
	m.requests[route{path, code}]++
	h := m.times[path]
	if h == nil {
		h = new(histogram)
		m.times[path] = h
	}
	s := took.Seconds()
	i := slices.IndexFunc(buckets[:], func(b float64) bool { return s <= b })
	if i < 0 {
		i = len(buckets)
	}
	h.counts[i]++
	h.sum += s
}

func (m *metrics) read(n int) {
	m.mu.Lock()
	m.bytes += int64(n)
	m.mu.Unlock()
}

func (m *metrics) article(verb string, ok bool) {
	m.mu.Lock()
	m.done[outcome{verb, ok}]++
	m.mu.Unlock()
}

// serve writes the metrics in the Prometheus text format.
func (m *metrics) serve(w http.ResponseWriter, _ *http.Request) {
	var b bytes.Buffer
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	head := func(name, kind, help string) { fmt.Fprintf(&b, "# HELP %s %s\n# TYPE %[1]s %[3]s\n", name, help, kind) }
	float := func(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

	m.mu.Lock()
	head("tiyao_requests_total", "counter", "Answered requests by path and status.")
	for _, r := range slices.SortedFunc(maps.Keys(m.requests), func(a, b route) int {
		return cmp.Or(cmp.Compare(a.path, b.path), a.code-b.code)
	}) {
		fmt.Fprintf(&b, "tiyao_requests_total{path=%q,code=\"%d\"} %d\n", r.path, r.code, m.requests[r])
	}
	head("tiyao_articles_total", "counter", "Articles analysed by verb, those of streams included; result is ok or error.")
	for _, o := range slices.SortedFunc(maps.Keys(m.done), func(a, b outcome) int {
		return cmp.Or(cmp.Compare(a.verb, b.verb), cmp.Compare(result(a.ok), result(b.ok)))
	}) {
		fmt.Fprintf(&b, "tiyao_articles_total{verb=%q,result=%q} %d\n", o.verb, result(o.ok), m.done[o])
	}
	head("tiyao_request_seconds", "histogram", "Time from the head of a request to the end of its answer.")
	for _, path := range slices.Sorted(maps.Keys(m.times)) {
		h, n := m.times[path], int64(0)
		for i, le := range buckets {
			n += h.counts[i]
			fmt.Fprintf(&b, "tiyao_request_seconds_bucket{path=%q,le=%q} %d\n", path, float(le), n)
		}
		n += h.counts[len(buckets)]
		fmt.Fprintf(&b, "tiyao_request_seconds_bucket{path=%q,le=\"+Inf\"} %d\n", path, n)
		fmt.Fprintf(&b, "tiyao_request_seconds_sum{path=%q} %s\ntiyao_request_seconds_count{path=%[1]q} %[3]d\n", path, float(h.sum), n)
	}
	head("tiyao_request_bytes_total", "counter", "Bytes of request bodies that were read.")
	fmt.Fprintf(&b, "tiyao_request_bytes_total %d\n", m.bytes)
	head("tiyao_requests_in_flight", "gauge", "Requests being answered.")
	fmt.Fprintf(&b, "tiyao_requests_in_flight %d\n", m.inFlight)
	m.mu.Unlock()

	head("tiyao_build_info", "gauge", "Version of the program.")
	fmt.Fprintf(&b, "tiyao_build_info{version=%q,goversion=%q} 1\n", m.version, runtime.Version())
	head("process_start_time_seconds", "gauge", "Start of the process since 1970.")
	fmt.Fprintf(&b, "process_start_time_seconds %d\n", m.start.Unix())
	head("go_goroutines", "gauge", "Goroutines.")
	fmt.Fprintf(&b, "go_goroutines %d\n", runtime.NumGoroutine())
	head("go_memstats_heap_inuse_bytes", "gauge", "Heap bytes in use.")
	fmt.Fprintf(&b, "go_memstats_heap_inuse_bytes %d\n", mem.HeapInuse)
	head("go_memstats_sys_bytes", "gauge", "Bytes obtained from the system.")
	fmt.Fprintf(&b, "go_memstats_sys_bytes %d\n", mem.Sys)
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	_, _ = w.Write(b.Bytes()) // the client has gone
}

func result(ok bool) string {
	if ok {
		return "ok"
	}
	return "error"
}
