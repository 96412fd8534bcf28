package main

// A mean is of the weights of a field.
type mean struct {
	n     int
	w     []float32
	trans transitions
}

func (m *mean) add(c *crf) {
	if m.n++; m.w == nil {
		m.w = make([]float32, len(c.w))
	}
	for i, v := range c.w {
		m.w[i] += v
	}
	for p := range c.trans {
		for k, v := range c.trans[p] {
			m.trans[p][k] += v
		}
	}
}

// take gives the field the mean, if there is one.
func (m *mean) take(c *crf) {
	if m.n == 0 {
		return
	}
	for i, v := range m.w {
		c.w[i] = v / float32(m.n)
	}
	for p := range c.trans {
		for k, v := range m.trans[p] {
			c.trans[p][k] = v / float64(m.n)
		}
	}
}
