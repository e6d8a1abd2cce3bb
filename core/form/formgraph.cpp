// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/formgraph.h"

#include <QHash>
#include <QSet>

namespace guardbook {

namespace {

using Edges = QHash<QString, QStringList>;

QSet<QString> reachableFrom(const QStringList &start, const Edges &edges)
{
    QSet<QString> seen;
    QStringList waiting = start;
    while (!waiting.isEmpty()) {
        const QString state = waiting.takeLast();
        if (seen.contains(state))
            continue;
        seen.insert(state);
        waiting << edges.value(state);
    }
    return seen;
}

} // namespace

Result<> checkFormGraph(const FormDefinition &form, const JsonFile &file)
{
    Edges forward;
    Edges onward; // without what returns something
    Edges backward;
    for (const FormTransition &transition : form.transitions) {
        for (const QString &from : transition.from) {
            if (transition.to.isEmpty())
                continue;
            forward[from] << transition.to;
            backward[transition.to] << from;
            if (transition.action != u"return")
                onward[from] << transition.to;
        }
    }
    QStringList ends;
    for (const FormState &state : form.states) {
        if (state.end)
            ends << state.key;
    }
    const auto fault = [&file](std::size_t index, const QString &expected) {
        return jsonFault(file, QStringLiteral("/states/%1").arg(index), expected);
    };
    if (ends.isEmpty())
        return jsonFault(file, QStringLiteral("/states"),
                         QStringLiteral("at least one state with \"end\": true is expected"));
    const QSet<QString> reached = reachableFrom({form.states.front().key}, forward);
    const QSet<QString> leaving = reachableFrom(ends, backward);
    for (std::size_t i = 0; i < form.states.size(); ++i) {
        const FormState &state = form.states[i];
        if (!reached.contains(state.key))
            return fault(i, QStringLiteral("no step leads to the state \"%1\"").arg(state.key));
        if (!leaving.contains(state.key))
            return fault(
                i, QStringLiteral("from the state \"%1\" no steps lead to an end: they go round in a loop "
                                  "or nowhere")
                       .arg(state.key));
        if (state.end && !onward.value(state.key).isEmpty())
            return fault(i, QStringLiteral("the state \"%1\" is an end and a step leaves it").arg(state.key));
    }
    for (std::size_t i = 0; i < form.transitions.size(); ++i) {
        const FormTransition &transition = form.transitions[i];
        if (transition.action == u"return" || transition.to.isEmpty())
            continue;
        const QSet<QString> after = reachableFrom({transition.to}, onward);
        for (const QString &from : transition.from) {
            if (after.contains(from))
                return jsonFault(
                    file, QStringLiteral("/transitions/%1").arg(i),
                    QStringLiteral("the steps from \"%1\" to \"%2\" lead round in a loop; only steps "
                                   "with the action \"return\" lead back")
                        .arg(from, transition.to));
        }
    }
    return {};
}

} // namespace guardbook
