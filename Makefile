# make check   build midpath and check a broken MID Server; AGENT=/path for your own
# make serve   build the web desk and open it (the first build takes minutes)
# make test    everything that is tested
# make install PREFIX=/usr/local
AGENT  ?= Samples/wrong-password
PREFIX ?= /usr/local
SWIFT  ?= swift
BINARY  = .build/release/midpath

.PHONY: check build server serve test lint libraries install install-server uninstall clean

check: build
	@$(BINARY) check --exit-zero "$(AGENT)"

build: libraries
	@$(SWIFT) build -c release --static-swift-stdlib --product midpath

server: libraries
	@$(SWIFT) build -c release --static-swift-stdlib --product midpath-server

serve: build server
	@$(BINARY) serve

libraries:
	@scripts/install-libraries.sh

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Plugins Knowledge Package.swift

test: libraries lint
	@scripts/install-test-tools.sh
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --skip BrowserTests
	$(SWIFT) test --skip-build --filter BrowserTests

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/midpath"
	install -m 644 docs/midpath.1 "$(DESTDIR)$(PREFIX)/share/man/man1/midpath.1"
	$(BINARY) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/midpath"
	$(BINARY) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_midpath"
	$(BINARY) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/midpath.fish"

install-server: install server
	install -m 755 $(BINARY)-server "$(DESTDIR)$(PREFIX)/bin/midpath-server"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/midpath" "$(DESTDIR)$(PREFIX)/bin/midpath-server" "$(DESTDIR)$(PREFIX)/share/man/man1/midpath.1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/midpath" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_midpath" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/midpath.fish"

clean:
	rm -rf .build
