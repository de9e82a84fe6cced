package dev.tillwatch.evaluate.figure;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture read back from its text, as a browser would read it. */
record DrawnPicture(Document document) {

    static DrawnPicture of(String svg) throws Exception {
        return new DrawnPicture(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg))));
    }

    List<Element> all(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    List<String> words() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /** The dots of one method in the panel whose x lies between the two. */
    List<Element> dots(String method, double from, double to) {
        return all("circle").stream()
                .filter(dot -> dot.getTextContent().startsWith(method))
                .filter(dot -> number(dot, "cx") >= from && number(dot, "cx") <= to)
                .toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(Objects.requireNonNull(element.getAttribute(attribute)));
    }
}
