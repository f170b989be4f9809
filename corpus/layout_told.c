/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/layout_told.h"

static const struct {
    const char *layout, *told;
} layouts[] = {
    {"labels", "a name and a colon before what somebody says"},
    {"prose", "paragraphs in which nobody is named"},
    {"names and times", "a name and a time on a line, what they say below"},
    {"times and names", "a time and a name on a line, what they say below"},
    {"names above times", "a name, a time on the line below, then what they say"},
    {"names on lines", "a name on a line, what they say below"},
    {"bracketed ids", "a name in square brackets before what somebody says"},
    {"bracketed names", "a name in pointed brackets before what somebody says"},
    {"names and dashes", "a name and a dash before what somebody says"},
    {"pipes", "parts of lines between pipes, the first of them a name"},
    {"guide", "answers below the numbered headings of a guide, nobody named"},
    {"markdown", "Markdown; names as in plain text"},
    {"markdown, bold names", "Markdown; names set off from what they say"},
    {"zoom chat", "the chat of a video call: a time, a name, a message"},
    {"chat of TalkBank", "a CHAT file: what is said stands behind *ABC:"},
    {"rock", "a coded source: codes in double brackets inside the text"},
    {"conll-u", "an annotated file: sentences behind # text ="},
    {"zoom vtt", "captions of a Zoom call: names before a colon"},
    {"teams vtt", "captions of a Teams call: names in voice tags"},
    {"stream vtt", "captions of Microsoft Stream: nobody named"},
    {"vtt", "captions, WebVTT"},
    {"srt", "subtitles, SubRip"},
    {"teams", "a Teams transcript: a name and a time, what they say below"},
    {"teams captions", "a Teams transcript: times, a name, what they say"},
    {"rows of cells", "rows of time, name and text with tabs between"},
    {"table", "a table with a row for each thing that is said"},
    {"whisper json", "speech that Whisper recognised, nobody named"},
    {"whisperx json", "speech that WhisperX recognised, with speakers"},
    {"whisper.cpp json", "speech that whisper.cpp recognised, nobody named"},
    {"assemblyai json", "speech that AssemblyAI recognised"},
    {"deepgram json", "speech that Deepgram recognised"},
    {"rev json", "speech that Rev recognised"},
    {"otter json", "speech that Otter recognised"},
    {"words json", "speech recognised, word by word"},
    {"segments json", "speech recognised, in segments"},
    {"json of turns", "data with a speaker and a text for each turn"},
    {"text json", "data with one text in it"},
};

const char *layout_told(struct slice layout) {
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++)
        if (slice_eq(layout, slice_of(layouts[i].layout)))
            return layouts[i].told;
    return NULL;
}
