ingest: every layout that is known of, by its number in the list of layouts met in real files (19 is in
18, 21 in 20), as people send them: one folder, one command.

@ talks/01-paragraphs.txt
| Maria Lopez AM: Fewer people missed them.
|
| And we said so.
|
| Joe Okoro: Did they?
|
| Maria Lopez AM: They did.
@ talks/02-roles.txt
| Project Manager: So we need two more days .
|
| Marketing: Why ?
|
| Project Manager: {vocalsound} It rained .
@ talks/03-long-form.txt
| The Chair (Hon. Ana Berg (Ward 3, Ind.)): Order.
|
| Mr. Joe Okoro: I rise.
|
| The Chair: Please go on.
@ talks/04-padded.txt
| Speaker 1:          So the clinic opened
| late, and we waited for the
| doctor.
|
| Speaker 2:          How long did you
| wait there?
|
| Speaker 1:          An hour, and then we
| left.
@ talks/05-zoom.vtt
| WEBVTT
|
| 27
| 00:03:47.550 --> 00:03:50.800
| Ana B. | Youth Team: Can you hear me?
|
| 28
| 00:03:51.000 --> 00:03:52.000
| Joe: Yes: I can.
@ talks/06-chat.txt
| 00:06:53	Ana B.:	Replying to "Can you hear..."
|
| I can.
| 00:07:01	Joe:	Reacted to "I can." with 👍
@ talks/07-teams.vtt
| WEBVTT
|
| 0:0:3.270 --> 0:0:4.250
| <v Berg, Ana>We tried twice.</v>
@ talks/08-teams-old.txt
| 0:0:3.270 --> 0:0:4.250
| Berg, Ana
| We tried twice.
| 0:0:4.250 --> 0:0:5.120
| Okoro, Joe
| Why?
@ talks/09-teams-new.txt
| Weekly meeting
| December 17, 2025, 7:04PM
| 56m 41s
|
| Berg, Ana started transcription
|
| Berg, Ana   0:09
| We tried twice.
|
| Okoro, Joe   0:15
| Why?
@ talks/10-stream.vtt
| WEBVTT
|
| NOTE Confidence: 0.62
|
| 8a017ebb-0000-4000-8000-00000000000a
| 00:00:08.100 --> 00:00:09.620
| we tried
@ talks/11-otter.txt
| Ana Berg  12:04
| We tried twice.
|
| Joe  12:09
| Why?
|
| Transcribed by https://otter.ai
@ talks/12-brackets.vtt
| WEBVTT
|
| 00:01.000 --> 00:02.000
| (Ana Berg)
| and then
| -
| (Joe Okoro)
| right
@ talks/13-class.vtt
| WEBVTT
|
| 00:01.000 --> 00:02.000
| <v.loud.first Ana Berg>We tried twice.
@ talks/14-several.srt
| 1
| 00:00:14,000 --> 00:00:15,000
| ana: Yes
| joe: No
|
| 2
| 00:00:15,000 --> 00:00:16,000
| ana: Oh
| joe: Ah
@ talks/15-diarised.txt
| [SPEAKER_01]: We tried twice.
| [SPEAKER_00]: Why?
| [SPEAKER_01]: It rained.
@ talks/16-asr.json
| {"segments": [{"start": 3.27, "end": 4.25, "speaker": "SPEAKER_01", "text": " We tried twice."}]}
@ talks/17-time-and-name.txt
| [10:14:05] Puhemies Ana Berg: Keskustelu on avattu.
|
| [10:15:00] Joe Okoro kesk: Kiitos.
@ talks/18-time-above.txt
| [-00:00:00:03]
| _page : 148
| CC: Standing by.
| _comment: (said twice)
|
| [00:00:00:05]
| P: Roger.
| CC: Go, [glossary:MAX Q|max q].
@ talks/20-bold.md
| **Ana Berg:** \[04:01\] We tried twice. \[laughter\]
|
| And again.
|
| **Joe**: Why?
|
| **Break:** \[05:00\]
@ talks/22-initials.md
| | Ana Berg | AB | City Council |
| |---|---|---|
| | Joe Okoro | JO | Clinic |
|
| AB: We tried twice.
|
| JO (remote): Why?
|
| - AB: It rained.
@ talks/23-party.txt
| Ana Berg kesk: Tulos parani. [Joe Okoro: Ei parantunut!] Niin.
|
| Joe Okoro vas: Ei. [Hälinää — Puhemies koputtaa]
|
| Ana Berg kesk: Kiitos.
@@ talks/24-french.txt
| L1 : on a essayé deux fois.\n
| \n
| L2\xc2\xa0: mét~ métro, XXX.\n
| \n
| L1 : oui.\n
@ talks/25-ids.txt
| [id1] We tried twice.
|
| [id2] Why?
|
| [id1] It rained.
@ talks/26-tabs.txt
| Researcher 2-	When was that?
| Teacher 4	In May. [Cross Talk 3:00]
| Researcher 2-	Thank you.
@ talks/27-pipes.txt
| me011|we tried twice.|S|s
| fe008|why ?|Q|q
| me011|it rained.|S|s
@ talks/28-answers.csv
| who,said,tags,time
| AB:,"We tried &#8212; twice, you know.",access;staff,0:00:45
| CD:,"It was nice there, (laughs) really.",,
@ talks/30-speeches.csv
| name,year,speech
| "Berg, Ana (FF)",2010,"Last April I said ""no"".
|
| Today I say yes."
@ talks/31-guide.txt
| 1. Before
|
| a. Tools then
| Films and slides, mostly.
|
| 2. Strategies
| We asked each other.
|
| 3. What would help?
| More time.
@ talks/32-rock.txt
| [[uid=7xccq]] We tried twice. [[access>delay]]
| [[uid=7xccr]] It rained.
@ talks/33-annotated.conllu
| # speaker = L1
| # text = on a essayé.
| 1	on	_
|
| # speaker = L2
| # text = oui.
| 1	oui	_
@ talks/34-script.txt
| Заря 1 (Иванов): Вас понял.
|
| Заря 2: Да.
|
| Заря 1: Хорошо.
@ talks/35-odd-times.vtt
| WEBVTT
|
| 00:00:01 -->
| one
|
| 01;23;49;20 --> 01;23;50;02
| two
|
| 00:10.000--> 00:11.900:
| three
|
| 5050.81 --> 5051
| four
|
| 01.02.03.04 --> 01.02.05.00
| five
@ talks/36-blank-lines.srt
| 00:00:00,000 --> 00:00:01,000
|
| one
|
| two
@@ talks/37-talkbank.cha
| @UTF8\n
| @Begin\n
| *ANA:\twe tried (be)cause &=laughs it rained . \x151041_2000\x15\n
| %mor:\tx\n
| *JOE:\twhy ?\n
| @End\n

## one folder, one command; as what each file was read, and what was left out of it
$ hearth ingest --ledger ledger.tsv talks | cut -f 1-4,9-11
$ awk -F '\t' 'NR > 1 && $3 { print $1 ":", $4, "(" $12 ")" } NR > 1 && $17 { n[$1 ": " $17]++ } END { for (k in n) print k, n[k] }' ledger.tsv | sort
> doc	turn	speaker	start	line	marks	text
> 01-paragraphs	1	Maria Lopez AM		1	0	Fewer people missed them.
> 01-paragraphs	1	Maria Lopez AM		3	0	And we said so.
> 01-paragraphs	2	Joe Okoro		5	0	Did they?
> 01-paragraphs	3	Maria Lopez AM		7	0	They did.
> 02-roles	1	Project Manager		1	0	So we need two more days .
> 02-roles	2	Marketing		3	0	Why ?
> 02-roles	3	Project Manager		5	1	It rained .
> 03-long-form	1	The Chair (Hon. Ana Berg (Ward 3, Ind.))		1	0	Order.
> 03-long-form	2	Mr. Joe Okoro		3	0	I rise.
> 03-long-form	3	The Chair		5	0	Please go on.
> 04-padded	1	Speaker 1		1	0	So the clinic opened late, and we waited for the doctor.
> 04-padded	2	Speaker 2		5	0	How long did you wait there?
> 04-padded	3	Speaker 1		8	0	An hour, and then we left.
> 05-zoom	1	Ana B. | Youth Team	227.550	5	0	Can you hear me?
> 05-zoom	2	Joe	231.000	9	0	Yes: I can.
> 06-chat	1	Ana B.	413.000	3	0	I can.
> 07-teams	1	Berg, Ana	3.270	4	0	We tried twice.
> 08-teams-old	1	Berg, Ana	3.270	3	0	We tried twice.
> 08-teams-old	2	Okoro, Joe	4.250	6	0	Why?
> 09-teams-new	1	Berg, Ana	9.000	8	0	We tried twice.
> 09-teams-new	2	Okoro, Joe	15.000	11	0	Why?
> 10-stream	1		8.100	7	0	we tried
> 11-otter	1	Ana Berg	724.000	2	0	We tried twice.
> 11-otter	2	Joe	729.000	5	0	Why?
> 12-brackets	1	Ana Berg	1.000	5	0	and then
> 12-brackets	2	Joe Okoro	1.000	8	0	right
> 13-class	1	Ana Berg	1.000	4	0	We tried twice.
> 14-several	1	ana	14.000	3	0	Yes
> 14-several	2	joe	14.000	4	0	No
> 14-several	3	ana	15.000	8	0	Oh
> 14-several	4	joe	15.000	9	0	Ah
> 15-diarised	1	SPEAKER_01		1	0	We tried twice.
> 15-diarised	2	SPEAKER_00		2	0	Why?
> 15-diarised	3	SPEAKER_01		3	0	It rained.
> 16-asr	1	SPEAKER_01	3.270	1	0	We tried twice.
> 17-time-and-name	1	Puhemies Ana Berg	36845.000	1	0	Keskustelu on avattu.
> 17-time-and-name	2	Joe Okoro kesk	36900.000	3	0	Kiitos.
> 18-time-above	1	CC		3	0	Standing by.
> 18-time-above	2	P	5.000	7	0	Roger.
> 18-time-above	3	CC	5.000	8	0	Go, max q.
> 20-bold	1	Ana Berg	241.000	1	1	We tried twice.
> 20-bold	1	Ana Berg		3	0	And again.
> 20-bold	2	Joe		5	0	Why?
> 22-initials	1	AB		5	0	We tried twice.
> 22-initials	2	JO (remote)		7	0	Why?
> 22-initials	3	AB		9	0	It rained.
> 23-party	1	Ana Berg kesk		1	1	Tulos parani. Niin.
> 23-party	2	Joe Okoro vas		3	1	Ei.
> 23-party	3	Ana Berg kesk		5	0	Kiitos.
> 24-french	1	L1		1	0	on a essayé deux fois.
> 24-french	2	L2		3	2	métro.
> 24-french	3	L1		5	0	oui.
> 25-ids	1	id1		1	0	We tried twice.
> 25-ids	2	id2		3	0	Why?
> 25-ids	3	id1		5	0	It rained.
> 26-tabs	1	Researcher 2		1	0	When was that?
> 26-tabs	2	Teacher 4		2	1	In May.
> 26-tabs	3	Researcher 2		3	0	Thank you.
> 27-pipes	1	me011		1	0	we tried twice.
> 27-pipes	2	fe008		2	0	why ?
> 27-pipes	3	me011		3	0	it rained.
> 28-answers	1	AB	45.000	2	0	We tried — twice, you know.
> 28-answers	2	CD		3	1	It was nice there, really.
> 30-speeches	1	Berg, Ana (FF)		2	0	Last April I said “no”. Today I say yes.
> 31-guide	1			4	0	Films and slides, mostly.
> 31-guide	2			7	0	We asked each other.
> 31-guide	3			10	0	More time.
> 32-rock	1			1	0	We tried twice.
> 32-rock	2			2	0	It rained.
> 33-annotated	1	L1		2	0	on a essayé.
> 33-annotated	2	L2		6	0	oui.
> 34-script	1	Заря 1 (Иванов)		1	0	Вас понял.
> 34-script	2	Заря 2		3	0	Да.
> 34-script	3	Заря 1		5	0	Хорошо.
> 35-odd-times	1		1.000	4	0	one two three
> 35-odd-times	2		5050.810	13	0	four five
> 36-blank-lines	1		0.000	3	0	one two
> 37-talkbank	1	ANA	1.041	3	0	we tried because it rained .
> 37-talkbank	2	JOE		5	0	why ?
> 01-paragraphs.txt: text (labels)
> 02-roles.txt: mark 1
> 02-roles.txt: text (labels)
> 03-long-form.txt: text (labels)
> 04-padded.txt: text (labels)
> 05-zoom.vtt: code 2
> 05-zoom.vtt: header 1
> 05-zoom.vtt: time 2
> 05-zoom.vtt: vtt (zoom vtt)
> 06-chat.txt: chat (zoom chat)
> 06-chat.txt: mark 1
> 06-chat.txt: name 1
> 06-chat.txt: other 1
> 06-chat.txt: time 2
> 07-teams.vtt: header 1
> 07-teams.vtt: time 1
> 07-teams.vtt: vtt (vtt)
> 08-teams-old.txt: teams (teams captions)
> 08-teams-old.txt: time 2
> 09-teams-new.txt: header 4
> 09-teams-new.txt: teams (teams)
> 10-stream.vtt: code 1
> 10-stream.vtt: header 1
> 10-stream.vtt: note 1
> 10-stream.vtt: time 1
> 10-stream.vtt: vtt (stream vtt)
> 11-otter.txt: header 1
> 11-otter.txt: text (names and times)
> 11-otter.txt: time 2
> 12-brackets.vtt: header 1
> 12-brackets.vtt: mark 1
> 12-brackets.vtt: name 2
> 12-brackets.vtt: time 1
> 12-brackets.vtt: vtt (vtt)
> 13-class.vtt: header 1
> 13-class.vtt: time 1
> 13-class.vtt: vtt (vtt)
> 14-several.srt: code 2
> 14-several.srt: srt (srt)
> 14-several.srt: time 2
> 15-diarised.txt: text (labels)
> 16-asr.json: json (whisperx json)
> 17-time-and-name.txt: text (labels)
> 17-time-and-name.txt: time 2
> 18-time-above.txt: comment 3
> 18-time-above.txt: text (labels)
> 18-time-above.txt: time 2
> 20-bold.md: header 1
> 20-bold.md: mark 1
> 20-bold.md: markdown (markdown, bold names)
> 20-bold.md: time 1
> 22-initials.md: header 3
> 22-initials.md: markdown (markdown)
> 23-party.txt: mark 2
> 23-party.txt: text (labels)
> 24-french.txt: mark 2
> 24-french.txt: text (labels)
> 25-ids.txt: text (bracketed ids)
> 26-tabs.txt: mark 1
> 26-tabs.txt: text (labels)
> 27-pipes.txt: code 6
> 27-pipes.txt: text (pipes)
> 28-answers.csv: header 1
> 28-answers.csv: mark 1
> 28-answers.csv: table (table)
> 30-speeches.csv: header 1
> 30-speeches.csv: table (table)
> 31-guide.txt: header 4
> 31-guide.txt: text (guide)
> 32-rock.txt: code 3
> 32-rock.txt: rock (rock)
> 33-annotated.conllu: comment 2
> 33-annotated.conllu: conllu (conll-u)
> 34-script.txt: text (labels)
> 35-odd-times.vtt: header 1
> 35-odd-times.vtt: time 5
> 35-odd-times.vtt: vtt (vtt)
> 36-blank-lines.srt: srt (srt)
> 36-blank-lines.srt: time 1
> 37-talkbank.cha: cha (chat of TalkBank)
> 37-talkbank.cha: comment 1
> 37-talkbank.cha: header 3
> 37-talkbank.cha: mark 1
> 37-talkbank.cha: time 1
! hearth ingest: talks/28-answers.csv: UTF-8, commas, 2 rows; start is "time", speaker is "who", text is "said"
! hearth ingest: talks/30-speeches.csv: UTF-8, commas, 1 row; speaker is "name", text is "speech"
! hearth ingest: no speakers recognised in 5 of 34 transcripts: "10-stream", "31-guide", "32-rock", "35-odd-times", "36-blank-lines"
! hearth ingest: took the role of 4 speakers from the label: "Puhemies Ana Berg", "Researcher 2", "The Chair", "The Chair (Hon. Ana Berg (Ward 3, Ind.))"
