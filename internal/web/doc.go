// Package web serves tiyao over HTTP: one JSON endpoint a verb, a stream of NDJSON, and
// a page to read the results on. It knows nothing of analysis: a Service answers.
//
// The server keeps nothing of what it is sent. It limits the size of a request, the
// time a client may take to send it, the requests in the house and the analyses that
// run at the same time; what is over a limit is answered with a 4xx or 503 and a JSON
// object {"error"}. It sends no CORS headers, and refuses requests that a browser says
// come from another site.
package web
