// Package service has the analyses behind the command's verbs, the JSON API and the
// builds for browsers and Node: what can be asked, how, and what is answered.
package service
