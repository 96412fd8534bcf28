package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/bench/internal/peer"
)

// A child is the process of one peer.
type child struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
	err strings.Builder
}

// start starts a process for a contestant of job j.
func start(j job, p contestant) (*child, error) {
	var argv []string
	serves := p.serves
	if p.command != nil {
		var err error
		if argv, err = p.command(); err != nil {
			return nil, err
		}
	} else {
		self, err := os.Executable()
		if err != nil {
			return nil, err
		}
		argv, serves = []string{self}, j.id(p)
	}
	c := &child{cmd: exec.Command(argv[0], argv[1:]...)}
	c.cmd.Env = append(os.Environ(), peer.Variable+"="+serves)
	c.cmd.Stderr = &c.err
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.out = bufio.NewReader(out)
	if c.in, err = c.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	return c, c.cmd.Start()
}

// ask sends a command and returns the reply.
func (c *child) ask(command ...string) (peer.Reply, error) {
	var r peer.Reply
	if _, err := io.WriteString(c.in, strings.Join(command, " ")+"\n"); err != nil {
		return r, c.failed(err)
	}
	for {
		line, err := c.out.ReadBytes('\n')
		if err != nil {
			return r, c.failed(err)
		}
		if line[0] != '{' {
			continue // some peers print while they load
		}
		if err := json.Unmarshal(line, &r); err != nil {
			return r, c.failed(err)
		}
		if r.Error != "" {
			return r, errors.New(r.Error)
		}
		return r, nil
	}
}

func (c *child) failed(err error) error {
	return fmt.Errorf("%w: %s", err, strings.TrimSpace(c.err.String()))
}

// peak returns the most memory that the process has had, in MB; 0 where the system
// does not say.
func (c *child) peak() float64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", c.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(b), "VmHWM:")
	rest, _, _ = strings.Cut(rest, "kB")
	kb, err := strconv.ParseFloat(strings.TrimSpace(rest), 64)
	if err != nil {
		return 0
	}
	return kb * 1024 / 1e6
}

// stop ends the process and waits for it.
func (c *child) stop() {
	c.in.Close()
	_ = c.cmd.Wait() // what it says no longer matters
}
