Files are read in processes that can do nothing else: what brings one of them down is the fault of
one file. A library is brought to crash here by having one of its functions do so.

@ talks/a.txt
| Ann: The garden was late.
| Ben: Nobody had told them.
@ talks/b.json
| {"segments": [{"speaker": "Dee", "text": "They came in spring."}]}
@ talks/c.vtt
| WEBVTT
|
| 00:01.000 --> 00:02.000
| <v Cem>It is all about the garden.
@ crash.c
| #include <signal.h>
| void *json_loadb(void);
| void *json_loadb(void) {
|     signal(SIGSEGV, SIG_DFL);
|     raise(SIGSEGV);
|     return 0;
| }

## a crash is a fault of the file, told with those of others
% cc
% plain
$ cc -shared -fPIC -o crash.so crash.c
$ touch talks/d.txt
$ LD_PRELOAD=$PWD/crash.so hearth ingest talks
! hearth ingest: talks/b.json: the reader crashed (signal 11)
! hearth ingest: talks/d.txt: an empty file
= 1

## --skip-bad goes on without it, and the ledger has it
% cc
% plain
$ cc -shared -fPIC -o crash.so crash.c
$ LD_PRELOAD=$PWD/crash.so hearth --jobs 2 ingest --skip-bad --ledger ledger.tsv talks
$ cut -f 1-3,10,12 ledger.tsv
> doc	turn	speaker	start	end	role	line	marks	text
> a	1	Ann				1	0	The garden was late.
> a	2	Ben				2	0	Nobody had told them.
> c	1	Cem	1.000	2.000		4	0	It is all about the garden.
> file	doc	fate	sha256	layout
> a.txt	a	read	7e5af5b957026b54891f67e436ba5ab626ee90a9189622421fa9a11a07337d27	labels
> b.json	b	refused		
> c.vtt	c	read	6cc6e3189549f4bacd5aa6c6521856bc26192f396261ece63077f815215b560a	vtt
> c.vtt	c			
> c.vtt	c			
! hearth ingest: left out: talks/b.json: the reader crashed (signal 11)
! hearth ingest: 1 of 3 transcripts left out (--skip-bad)

## so does --explain
% cc
% plain
$ cc -shared -fPIC -o crash.so crash.c
$ LD_PRELOAD=$PWD/crash.so hearth ingest --explain talks | grep -E '^talks|refused|layout'
> talks/a.txt
>   layout    labels: a name and a colon before what somebody says
> talks/b.json
>   refused   talks/b.json: the reader crashed (signal 11)
> talks/c.vtt
>   layout    vtt: captions, WebVTT
! hearth ingest: talks/b.json: the reader crashed (signal 11)
= 1
