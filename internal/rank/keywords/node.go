package keywords

// stands counts that x begins at unit u of the body, which is in the sentence and zone.
func (x *node) stands(u, sentence int32, zone uint8) {
	x.count++
	if x.first < 0 {
		x.first = u
	}
	x.seen(sentence, zone)
}

// seen counts the sentence once that x stands in, and adds the zone.
func (x *node) seen(sentence int32, zone uint8) {
	if x.sent != sentence {
		x.sent = sentence
		x.sents++
	}
	x.flags |= zone
}
