package web

import (
	"bytes"
	"fmt"
	"net/http"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/VictoriaMetrics/metrics"
)

// buckets are the upper bounds of the histogram of answer times, in seconds.
var buckets = []float64{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}

// counters count what the server does. Labels come from the routes, never from what
// a client sends, so there is a bounded number of them.
//
//	tiyao_requests_total{path,code}       answered requests
//	tiyao_articles_total{verb,result}     articles analysed, those of streams included; result is ok or error
//	tiyao_request_seconds{path}           histogram, from the head of a request to the end of its answer
//	tiyao_request_bytes_total             bytes of request bodies that were read
//	tiyao_requests_in_flight              requests being answered
//	tiyao_build_info{version,goversion}   1
//
// and what the Go runtime tells of the process.
type counters struct {
	set      *metrics.Set
	inFlight atomic.Int64
	bytes    *metrics.Counter
}

func newCounters(version string) *counters {
	c := &counters{set: metrics.NewSet()}
	c.bytes = c.set.NewCounter("tiyao_request_bytes_total")
	c.set.NewGauge("tiyao_requests_in_flight", func() float64 { return float64(c.inFlight.Load()) })
	c.set.NewGauge(fmt.Sprintf("tiyao_build_info{version=%q,goversion=%q}", version, runtime.Version()), func() float64 { return 1 })
	return c
}

func (c *counters) begin() { c.inFlight.Add(1) }

func (c *counters) end(path string, code int, start time.Time) {
	c.inFlight.Add(-1)
	c.set.GetOrCreateCounter(fmt.Sprintf("tiyao_requests_total{path=%q,code=\"%d\"}", path, code)).Inc()
	c.set.GetOrCreatePrometheusHistogramExt(fmt.Sprintf("tiyao_request_seconds{path=%q}", path), buckets).UpdateDuration(start)
}

func (c *counters) read(n int) { c.bytes.Add(n) }

func (c *counters) article(verb string, ok bool) {
	result := "ok"
	if !ok {
		result = "error"
	}
	c.set.GetOrCreateCounter(fmt.Sprintf("tiyao_articles_total{verb=%q,result=%q}", verb, result)).Inc()
}

// serve writes the metrics in the Prometheus text format.
func (c *counters) serve(w http.ResponseWriter, _ *http.Request) {
	var b bytes.Buffer
	c.set.WritePrometheus(&b)
	metrics.WriteProcessMetrics(&b)
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	w.Write(b.Bytes()) //nolint:errcheck // the client has gone
}
