/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Is what was planned what is asked for, and what is there, now? */
#include "corpus/versions.h"
#include "stages/engine/plan.h"
#include "stages/engine/self.h"

static bool decides(const struct plan_setting *s) {
    return s->kind != PLAN_ENGINE &&
           (s->kind != PLAN_OPTION || !plan_option_is_default(s->name, s->value));
}

/* The setting that follows *at and decides, or NULL. */
static const struct plan_setting *next_setting(const struct plan *p, size_t *at) {
    while (*at < p->n_settings) {
        const struct plan_setting *s = &p->settings[(*at)++];
        if (decides(s))
            return s;
    }
    return NULL;
}

static bool is_same(const struct plan_setting *a, const struct plan_setting *b) {
    return a && b && a->kind == b->kind && strcmp(a->name, b->name) == 0 &&
           strcmp(a->value, b->value) == 0;
}

static bool refuse_setting(const struct plan_setting *then, const struct plan_setting *now,
                           struct fault *f) {
    const struct plan_setting *s = then ? then : now;
    switch (s->kind) {
    case PLAN_PROGRAM:
        return fault_input(f, NO_PLACE, NO_QUOTE,
                           "the plan is of another program than this one (%s \"%s\"): a run is "
                           "gone on with by the one that began it",
                           s->name, s->value);
    case PLAN_FOLDER:
        return fault_input(f, NO_PLACE, slice_of(s->value),
                           "the plan was made in another folder: go there to go on");
    case PLAN_OPERAND:
        return fault_input(f, NO_PLACE, slice_of(s->value),
                           then ? "the plan is of other files or folders than are named now"
                                : "this is not named in the plan");
    case PLAN_TABLE:
        return fault_input(f, (struct place){s->name, 0, 0}, NO_QUOTE,
                           "changed since the plan was made");
    default:
        return fault_input(f, NO_PLACE, then ? slice_of(then->value) : NO_QUOTE,
                           then ? "the plan has another --%s than is given now"
                                : "the plan was made without this --%s",
                           s->name);
    }
}

static bool has_setting(const struct plan *p, const struct plan_setting *s) {
    for (size_t i = 0; i < p->n_settings; i++)
        if (is_same(&p->settings[i], s))
            return true;
    return false;
}

static bool same_settings(const struct plan *then, const struct plan *now, struct fault *f) {
    for (size_t i = 0, k = 0;;) {
        const struct plan_setting *a = next_setting(then, &i), *b = next_setting(now, &k);
        if (!a && !b)
            return true;
        if (!is_same(a, b))
            return refuse_setting(a && has_setting(now, a) ? NULL : a, b, f);
    }
}

static bool refuse_file(const char *path, const char *why, struct fault *f) {
    return fault_input(f, (struct place){path, 0, 0}, NO_QUOTE, "%s", why);
}

static bool has_file(const struct plan *p, const char *path) {
    for (size_t i = 0; i < p->n_files; i++)
        if (strcmp(p->files[i].path, path) == 0)
            return true;
    return false;
}

static bool same_files(const struct plan *then, const struct plan *now, struct fault *f) {
    for (size_t i = 0; i < then->n_files || i < now->n_files; i++) {
        const struct plan_file *a = i < then->n_files ? &then->files[i] : NULL;
        const struct plan_file *b = i < now->n_files ? &now->files[i] : NULL;
        if (a && b && strcmp(a->path, b->path) == 0) {
            if (strcmp(a->digest, b->digest) != 0)
                return refuse_file(a->path, "changed since the plan was made", f);
            continue;
        }
        return a && !has_file(now, a->path)
                   ? refuse_file(a->path, "is in the plan, and no longer there", f)
                   : refuse_file(b ? b->path : a->path, "is not in the plan", f);
    }
    return true;
}

bool plan_same(const struct plan *then, const struct plan *now, struct fault *f) {
    return same_settings(then, now, f) && same_files(then, now, f);
}

/* The setting of that kind and name that follows *at, or NULL. */
static const struct plan_setting *next_named(const struct plan *p, const struct plan_setting *as,
                                             size_t *at) {
    while (*at < p->n_settings) {
        const struct plan_setting *s = &p->settings[(*at)++];
        if (s->kind == as->kind && strcmp(s->name, as->name) == 0)
            return s;
    }
    return NULL;
}

/* Every value of an option that may be given several times. */
static bool same_values(const struct plan *then, const struct plan *now,
                        const struct plan_setting *option, struct fault *f) {
    for (size_t i = 0, k = 0;;) {
        const struct plan_setting *a = next_named(then, option, &i);
        const struct plan_setting *b = next_named(now, option, &k);
        if (!a && (!b || !decides(b)))
            return true;
        if (!is_same(a, b))
            return refuse_setting(a, b, f);
    }
}

bool plan_same_options(const struct plan *then, const struct plan *now, struct fault *f) {
    const struct plan_setting folder = {PLAN_FOLDER, "", ""};
    bool any = false, ok = true;
    for (size_t i = 0; ok && i < now->n_settings; i++)
        if (now->settings[i].kind == PLAN_OPTION) {
            any = true;
            ok = same_values(then, now, &now->settings[i], f);
        }
    return ok && (!any || same_values(then, now, &folder, f));
}

static bool check_text(const struct plan *p, struct fault *f) {
    const char *then = plan_value(p, PLAN_PROGRAM, "text");
    return (then && strcmp(then, text_versions()) == 0) ||
           fault_input(f, NO_PLACE, slice_of(then ? then : ""),
                       "words are told by %s here, in the plan by other versions", text_versions());
}

bool plan_check_program(const struct plan *p, struct fault *f) {
    char digest[DIGEST_HEX + 1];
    const char *then = plan_value(p, PLAN_PROGRAM, "sha256");
    const char *version = plan_value(p, PLAN_PROGRAM, "hearth");
    if (!self_digest(digest, f))
        return false;
    if (!then || strcmp(then, digest) != 0)
        return fault_input(f, NO_PLACE, NO_QUOTE,
                           "the plan is of another program than this one: hearth %s, SHA-256 %.12s",
                           version ? version : "?", then ? then : "?");
    return check_text(p, f);
}

bool plan_check_tables(const struct plan *p, struct fault *f) {
    char digest[DIGEST_HEX + 1];
    uint64_t bytes;
    for (size_t i = 0; i < p->n_settings; i++) {
        const struct plan_setting *s = &p->settings[i];
        if (s->kind != PLAN_TABLE)
            continue;
        if (!digest_file(s->name, NULL, digest, &bytes, f))
            return false;
        if (strcmp(digest, s->value) != 0)
            return refuse_file(s->name, "changed since the plan was made", f);
    }
    return true;
}
