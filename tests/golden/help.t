Help is asked for: standard output, status 0. Wrong usage: standard error, status 2, and nothing is read or written.

## the overview lists the stages of the table
$ hearth --help | sed -n '/^Stages:/,/^$/p' | awk 'NF > 1 { print $1 }' > overview
$ hearth --stages | cut -f 1 > table
$ cmp overview table && wc -l < table
> 30

## help, -h and no stage at all
$ for word in --help -h help; do hearth $word | head -1; done
$ hearth; echo $?
> usage: hearth STAGE [options] [file...] [then STAGE [options]]...
> usage: hearth STAGE [options] [file...] [then STAGE [options]]...
> usage: hearth STAGE [options] [file...] [then STAGE [options]]...
> 2
! hearth: no stage given (see hearth --help)

## every stage explains itself on standard output
$ hearth --stages | while IFS=$'\t' read -r stage summary; do
$     hearth $stage --help > help || echo "$stage: status $?"
$     head -1 help | grep -q "^usage: hearth $stage " || echo "$stage: no usage line"
$     sed -n 3p help | grep -qxF "$summary." || echo "$stage: another summary"
$     grep -q '^Example:' help || echo "$stage: no example"
$     hearth help $stage | cmp - help
$ done

## help wins over whatever stands behind it
$ hearth segment --help --nonsense | head -1
> usage: hearth segment [options] [file...]

## the version names what decides words, how readers are confined on this machine, and what reads for them
$ hearth --version | sed -E 's/[0-9][0-9.]*/N/g; s/(confined:) (no )?seccomp \(.*\)/\1 so and so/; s/(pdftotext) \(.*\)/\1 (there or not)/'
> hearth N
> ICU N, Unicode N
> libexttextcat N
> libyaml N
> readers confined: so and so
> PDF read by: pdftotext (there or not)

## a program that reads for hearth is found, or not, where PATH says
% plain
$ mkdir bin; touch bin/pdftotext; PATH=$PWD/bin $HEARTH --version | $(command -v tail) -1; chmod +x bin/pdftotext; PATH=$PWD/bin $HEARTH --version | $(command -v tail) -1
> PDF read by: pdftotext (not found: install poppler-utils)
> PDF read by: pdftotext (found)

## an unknown stage
$ hearth segmnt < /dev/null
! hearth: no such stage: "segmnt" (see hearth --help)
= 2

## an unknown option
$ hearth segment --speed 9 < /dev/null
! hearth segment: no such option: --speed (see hearth segment --help)
= 2

## an unknown short option
$ hearth segment -u < /dev/null
! hearth segment: no such option: -u (options are written out, --like-this)
= 2

## an option without its value
$ hearth match --lexicon
! hearth match: --lexicon wants a value: FILE
= 2

## a value that is none of the choices
$ hearth segment --unit paragraph
! hearth segment: --unit takes one of sentence|turn, not "paragraph"
= 2

## numbers are whole fields within their range
$ for n in 0 -1 1x '' 257 99999999999999999999; do hearth --jobs "$n" check; echo $?; done
> 2
> 2
> 2
> 2
> 2
> 2
! hearth: --jobs takes a whole number from 1 to 256, not "0"
! hearth: --jobs takes a whole number from 1 to 256, not "-1"
! hearth: --jobs takes a whole number from 1 to 256, not "1x"
! hearth: --jobs takes a whole number from 1 to 256, not ""
! hearth: --jobs takes a whole number from 1 to 256, not "257"
! hearth: --jobs takes a whole number from 1 to 256, not "99999999999999999999"

## a flag takes no value
$ hearth check --quiet=yes
! hearth check: --quiet takes no value
= 2

## match without a codebook
$ hearth match < /dev/null
! hearth match: a codebook is missing: --lexicon FILE (or --codings FILE)
= 2

## a unit that is none
$ hearth count --unit window:0 < /dev/null; echo $?
$ hearth count --unit word < /dev/null; echo $?
> 2
> 2
! hearth count: --unit: sentence, turn, window:K (or whole- before these) or doc, not "window:0"
! hearth count: --unit: sentence, turn, window:K (or whole- before these) or doc, not "word"

## an unknown language is told before any input is read
$ hearth stem --language klingon nosuchfile 2>&1 | sed 's/(known: .*english.* none)/(known: ...)/'
$ hearth match --language klingon --lexicon nosuchfile nosuchfile 2>&1 | sed 's/(known: .* none)/(known: ...)/'
> hearth stem: no stemmer for "klingon" (known: ...)
> hearth match: no stemmer for "klingon" (known: ...)
= 2

## nothing behind then
$ hearth segment then
! hearth: a stage is missing behind "then"
= 2

## what cannot be joined
$ hearth segment then ingest; echo $?
$ hearth segment then run; echo $?
> 2
> 2
! hearth: ingest reads files, so it can only come first
! hearth: run cannot be joined with other stages by "then"

## files belong behind the first stage or the last
$ hearth segment then tokenise x then stem; echo $?
$ hearth segment x then tokenise y; echo $?
> 2
> 2
! hearth: files belong behind the first stage, not behind tokenise: x
! hearth: files behind the first stage and behind the last: y

## run without a folder
$ hearth run
! hearth run: name the folder of the transcripts
= 2

## standard input has no name of its own
$ hearth ingest < /dev/null
! hearth ingest: standard input needs a document name: --doc NAME
= 2

## output that cannot be written: help too
$ hearth --help > /dev/full; echo $?
$ hearth check --help > /dev/full; echo $?
$ hearth --completion > /dev/full; echo $?
> 3
> 3
> 3
! hearth: standard output: No space left on device
! hearth: standard output: No space left on device
! hearth: standard output: No space left on device

## the completion is a script that bash reads, and knows stages and options
$ hearth --completion > completion && bash -n completion && . ./completion
$ COMP_WORDS=(hearth seg) COMP_CWORD=1; _hearth; echo "${COMPREPLY[@]}"
$ COMP_WORDS=(hearth segment --un) COMP_CWORD=2; _hearth; echo "${COMPREPLY[@]}"
$ COMP_WORDS=(hearth segment --unit tu) COMP_CWORD=3; _hearth; echo "${COMPREPLY[@]}"
$ COMP_WORDS=(hearth segment then matc) COMP_CWORD=3; _hearth; echo "${COMPREPLY[@]}"
> segment
> --unit
> turn
> match
