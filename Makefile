# hearth: build, test, install. Everything built lies below $(B); nothing in the source folders.
VERSION = 0.1.0
B      ?= build
ifeq ($(origin CC),default)
CC      = gcc
endif
PREFIX ?= /usr/local
WRAP   ?=
# Parts of the benchmark.
BENCH  ?= text links ingest word match

WARNINGS = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes
CFLAGS  ?= -O3 -g
# The program is optimised as a whole; tests link the same objects one by one.
ifeq ($(notdir $(CC))$(SANITISE),gcc)
LTO = -flto=auto -ffat-lto-objects
NO_LTO = -fno-lto
endif
XML2 := $(or $(shell pkg-config --cflags libxml-2.0 2> /dev/null),-I/usr/include/libxml2)
TEXTCAT := $(or $(shell pkg-config --variable=pkgdatadir libexttextcat 2> /dev/null),/usr/share/libexttextcat)
# Readers are confined by libseccomp where that is installed; `make SECCOMP=` leaves it out.
SECCOMP := $(if $(or $(shell pkg-config --exists libseccomp 2> /dev/null && echo yes),$(wildcard /usr/include/seccomp.h)),yes)
CPPFLAGS_ALL = -D_GNU_SOURCE $(if $(SECCOMP),-DHEARTH_SECCOMP) -DHEARTH_VERSION='"$(VERSION)"' -DTEXTCAT_DATA='"$(TEXTCAT)"' -I. $(XML2) $(CPPFLAGS)
CFLAGS_ALL   = -std=c11 $(WARNINGS) $(CFLAGS) $(SANITISE)
LIBS = -lzip -lxml2 -lyaml -lstemmer -lexttextcat-2.0 -lpcre2-8 -lgsl -lgslcblas -lsodium -lcrypto -ljansson -llz4 $(if $(SECCOMP),-lseccomp) -licui18n -licuuc -lpthread -lm

FLOORS  = pipeline corpus models stages
ROOMS   = result explain page engine
SOURCES = $(wildcard $(FLOORS:%=%/*.c) $(ROOMS:%=stages/%/*.c))
LIBRARY = $(patsubst %.c,$(B)/obj/%.o,$(filter-out stages/main.c,$(SOURCES)))
UNITS   = $(patsubst tests/unit/%.c,$(B)/tests/%,$(wildcard tests/unit/*.c))
# What compares the statistics with the reference tables.
REFERENCE = $(patsubst %.c,$(B)/obj/%.o,$(wildcard tests/reference/*.c))
# What simulates programmes and has the program score them.
CALIBRATION = $(patsubst %.c,$(B)/obj/%.o,$(wildcard tests/calibration/*.c))
FUZZERS = $(patsubst tests/fuzz/%.c,$(B)/fuzz/%,$(wildcard tests/fuzz/*.c))
MANUAL  = $(wildcard stages/man/*.1 stages/man/*.5 stages/man/*.7)

.PHONY: all demo test test-slow tests browser slurm parallel bench lint asan valgrind fuzz install uninstall clean deps golden
all: $(B)/hearth

$(B)/hearth: $(B)/obj/stages/main.o $(B)/libhearth.a
	$(CC) $(CFLAGS_ALL) $(LTO) $(LDFLAGS) -o $@ $^ $(LIBS)

$(B)/libhearth.a: $(LIBRARY)
	rm -f $@
	ar rcs $@ $^

$(B)/obj/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(LTO) -MMD -MP -c -o $@ $<

# Files that an object takes in as they are.
$(B)/obj/models/redaction_data.o: $(wildcard models/redaction/*.tsv)
$(B)/obj/models/negators.o: $(wildcard models/negators/*.tsv)
$(B)/obj/stages/page/page.o: stages/page/report.css $(wildcard stages/page/script/*.js)
$(B)/obj/stages/page/wording.o: stages/page/en.tsv
$(B)/obj/models/function_words.o: $(wildcard models/function_words/*.txt)

$(B)/tests/%: tests/unit/%.c $(B)/libhearth.a Makefile
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(NO_LTO) -MMD -MP -MF $@.d $(LDFLAGS) -o $@ $< $(B)/libhearth.a -lcmocka $(LIBS)

$(B)/tests/reference: $(REFERENCE) $(B)/libhearth.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) $(NO_LTO) $(LDFLAGS) -o $@ $^ $(LIBS)

$(B)/tests/calibration: $(CALIBRATION) $(B)/libhearth.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) $(NO_LTO) $(LDFLAGS) -o $@ $^ $(LIBS)

# A fuzz target with a main of its own replays the files named; with clang, `make fuzz` explores.
$(B)/fuzz/%: tests/fuzz/%.c $(B)/libhearth.a Makefile
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(NO_LTO) $(FUZZ) -MMD -MP -MF $@.d $(LDFLAGS) -o $@ $< $(B)/libhearth.a $(LIBS)

deps:
	@.ci/deps build

# The key of the demo is public. It is copied, since git does not keep the mode that a key must have.
$(B)/demo.key: models/redaction/demo.key
	@mkdir -p $(@D)
	install -m 600 $< $@

demo: deps $(B)/demo.key
	@$(MAKE) --no-print-directory -j2 all
	$(B)/hearth run --key $(B)/demo.key --out hearth-out --lexicon models/lexicons/bringing-people-together.tsv corpus/samples
	@echo "Links that hold in these conversations, with nothing to be careful about: how many times as often"
	@echo "as their places explain two themes meet (95 % interval), in how many turns, transcripts, projects:"
	@awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$$i] = i; next } \
	  $$c["holds"] == "yes" && $$c["flags"] == "" { printf "%6.1f (%.1f-%.1f)  %s & %s: %d, %d, %d\n", $$c["lift_local"], \
	  $$c["lift_lo"], $$c["lift_hi"], $$c["theme_a"], $$c["theme_b"], $$c["n_ab"], $$c["docs_ab"], $$c["projects_ab"] }' \
	  hearth-out/pairs.tsv
	@echo "All tables are in hearth-out/, and hearth-out/report.html is the page to read. What stands behind the first of these links, in words and quotations:"
	@echo "  $(B)/hearth explain facilitation trust"

tests: $(B)/hearth $(UNITS) $(B)/tests/reference $(B)/tests/calibration $(FUZZERS)

# Packages that bring daemons are installed for tests only where nothing would start these, as in a
# container; tests say what they leave out without them.
HOSTS = [ "$(WRAP)" ] || [ -d /run/systemd/system ] || [ "$$(id -u)" != 0 ] || .ci/deps slurm parallel || :

test:
	@.ci/deps build test
	@$(HOSTS)
	@$(MAKE) --no-print-directory -j2 tests
	@B=$(B) WRAP="$(WRAP)" tests/run

test-slow:
	@.ci/deps build test
	@$(HOSTS)
	@$(MAKE) --no-print-directory -j2 tests
	@B=$(B) WRAP="$(WRAP)" SLOW=1 tests/run

# The report in Chromium, which is large: `make test` leaves it out where it is not installed.
browser:
	@.ci/deps build browser
	@$(MAKE) --no-print-directory -j2 all
	@B=$(B) tests/run browser

# Runs by several hosts, all of which are this one, that fail in every way.
slurm parallel:
	@.ci/deps build $@
	@$(MAKE) --no-print-directory -j2 all
	@B=$(B) SLOW=1 tests/run $@

asan:
	@.ci/deps build test asan
	@$(MAKE) --no-print-directory B=build/asan CC=clang CFLAGS="-O1 -g" \
	  SANITISE="-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer" test

valgrind:
	@.ci/deps build test valgrind
	@$(MAKE) --no-print-directory WRAP="valgrind -q --error-exitcode=99 --leak-check=full \
	  --show-leak-kinds=definite --errors-for-leak-kinds=definite \
	  --suppressions=$(CURDIR)/tests/valgrind.supp" test

fuzz:
	@.ci/deps build asan
	@$(MAKE) --no-print-directory B=build/fuzzing CC=clang FUZZ=-fsanitize=fuzzer \
	  CPPFLAGS=-DHEARTH_FUZZER CFLAGS="-O1 -g" \
	  SANITISE="-fsanitize=address,undefined,fuzzer-no-link" $(patsubst $(B)/%,build/fuzzing/%,$(FUZZERS))

golden: $(B)/hearth
	@B=$(B) GOLDEN=1 tests/run

bench: deps
	@.ci/deps bench
	@$(MAKE) --no-print-directory -j2 all
	@B=$(B) tests/bench/run $(BENCH)

lint:
	@.ci/deps build test lint
	@B=$(B) tests/lint

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/man/man5 $(DESTDIR)$(PREFIX)/share/man/man7 \
	  $(DESTDIR)$(PREFIX)/share/hearth/lexicons \
	  $(DESTDIR)$(PREFIX)/share/hearth/redaction $(DESTDIR)$(PREFIX)/share/hearth/negators \
	  $(DESTDIR)$(PREFIX)/share/hearth/function_words \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -m 755 $(B)/hearth $(DESTDIR)$(PREFIX)/bin/hearth
	install -m 644 $(filter %.1,$(MANUAL)) $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 $(filter %.5,$(MANUAL)) $(DESTDIR)$(PREFIX)/share/man/man5
	install -m 644 $(filter %.7,$(MANUAL)) $(DESTDIR)$(PREFIX)/share/man/man7
	install -m 644 models/lexicons/*.tsv $(DESTDIR)$(PREFIX)/share/hearth/lexicons
	install -m 644 models/redaction/*.tsv $(DESTDIR)$(PREFIX)/share/hearth/redaction
	install -m 644 models/negators/*.tsv $(DESTDIR)$(PREFIX)/share/hearth/negators
	install -m 644 models/function_words/*.txt $(DESTDIR)$(PREFIX)/share/hearth/function_words
	$(B)/hearth --completion > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/hearth

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/hearth $(DESTDIR)$(PREFIX)/share/bash-completion/completions/hearth
	rm -f $(patsubst stages/man/%.1,$(DESTDIR)$(PREFIX)/share/man/man1/%.1,$(filter %.1,$(MANUAL)))
	rm -f $(patsubst stages/man/%.5,$(DESTDIR)$(PREFIX)/share/man/man5/%.5,$(filter %.5,$(MANUAL)))
	rm -f $(patsubst stages/man/%.7,$(DESTDIR)$(PREFIX)/share/man/man7/%.7,$(filter %.7,$(MANUAL)))
	rm -rf $(DESTDIR)$(PREFIX)/share/hearth

clean:
	rm -rf build

-include $(LIBRARY:.o=.d) $(B)/obj/stages/main.d $(UNITS:%=%.d) $(REFERENCE:.o=.d) $(CALIBRATION:.o=.d) $(FUZZERS:%=%.d)
