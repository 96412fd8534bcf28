package web

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// hostAllowed checks the name that a request asks for. A page of another site can have
// its own name lead here and would then be of the same origin; it cannot do so with an
// address, with localhost, or with a name that it does not own.
func (s *Server) hostAllowed(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.ToLower(strings.TrimSuffix(strings.Trim(name, "[]"), "."))
	if _, err := netip.ParseAddr(name); err == nil || name == "localhost" || strings.HasSuffix(name, ".localhost") {
		return true
	}
	return slices.ContainsFunc(s.opt.hosts, func(h string) bool { return h == "*" || strings.EqualFold(h, name) })
}

// originAllowed tells whether pages of an origin may ask.
func (s *Server) originAllowed(origin string) bool {
	return origin != "" && slices.ContainsFunc(s.opt.origins, func(o string) bool {
		return o == "*" || strings.EqualFold(strings.TrimSuffix(o, "/"), origin)
	})
}

// cors lets the pages of allowed origins read the answer. It reports whether it has
// answered the request itself, which only asked what is allowed.
func (s *Server) cors(w http.ResponseWriter, r *http.Request) bool {
	if len(s.opt.origins) == 0 {
		return false
	}
	h := w.Header()
	h.Add("Vary", "Origin")
	origin := r.Header.Get("Origin")
	if !s.originAllowed(origin) {
		return false
	}
	h.Set("Access-Control-Allow-Origin", origin)
	h.Set("Access-Control-Expose-Headers", "Retry-After")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if r.Method != http.MethodOptions || r.Header.Get("Access-Control-Request-Method") == "" {
		return false
	}
	h.Set("Access-Control-Allow-Methods", "GET, HEAD, POST")
	h.Set("Access-Control-Allow-Headers", "Content-Type")
	h.Set("Access-Control-Max-Age", "600")
	w.WriteHeader(http.StatusNoContent)
	return true
}

// foreign reports whether a browser says that another site makes it ask. Following a
// link to the page is not meant by that.
func (s *Server) foreign(r *http.Request) bool {
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		return false
	}
	origin := r.Header.Get("Origin")
	if s.originAllowed(origin) {
		return false
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin", "none":
		return false
	case "":
		if origin == "" {
			return false // not a browser
		}
		u, err := url.Parse(origin)
		return err != nil || u.Host != r.Host
	}
	return true
}
