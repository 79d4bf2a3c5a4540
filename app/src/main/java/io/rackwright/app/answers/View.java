package io.rackwright.app.answers;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** A way to answer a question from runs, as Markdown. A new one is added to {@link #BY_NAME}. */
interface View {
    Map<String, View> BY_NAME =
            new TreeMap<>(
                    Map.of(
                            "late", new LateView(),
                            "limits", new LimitsView(),
                            "order_by", new OrderByView(),
                            "compare", new CompareView(),
                            "plants", new PlantsView(),
                            "origin", new OriginView(),
                            "frontier", new FrontierView(),
                            "at_home", new AtHomeView(),
                            "duty", new DutyView(),
                            "contested", new ContestedView()));

    /**
     * @throws IllegalArgumentException when there is none of that name
     */
    static View named(String name) {
        View view = BY_NAME.get(name);
        if (view == null) {
            throw new IllegalArgumentException("no view is called '" + name + "'");
        }
        return view;
    }

    String answer(Asked asked, AnswerRuns runs) throws IOException;
}
