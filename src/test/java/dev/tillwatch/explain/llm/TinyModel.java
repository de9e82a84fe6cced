package dev.tillwatch.explain.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes a language model of one layer that has learned nothing, in the GGUF format: its tokens are single bytes. */
final class TinyModel {

    private static final int WIDTH = 64;
    private static final int HEADS = 4;
    private static final int BYTES = 256;
    private static final List<String> SPECIAL = List.of("<unk>", "<s>", "</s>");
    private static final int TOKENS = SPECIAL.size() + BYTES;
    private static final int CONTEXT = 65_536;
    private static final int ALIGNMENT = 32;

    // the numbers by which the format calls its types
    private static final int UINT32 = 4;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 6;
    private static final int STRING = 8;
    private static final int ARRAY = 9;

    private static final int UNKNOWN_TOKEN = 2;
    private static final int CONTROL_TOKEN = 3;
    private static final int BYTE_TOKEN = 6;

    private final Random random = new Random(1);
    private final ByteArrayOutputStream described = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
    private final ByteArrayOutputStream weights = new ByteArrayOutputStream();
    private int keys;
    private int count;

    private TinyModel() {}

    static void write(Path file) throws IOException {
        TinyModel model = new TinyModel();
        model.describe();
        model.tokens();
        model.layers();
        model.save(file);
    }

    private void describe() {
        key("general.architecture", STRING, text("llama"));
        key("llama.context_length", UINT32, number(CONTEXT));
        key("llama.embedding_length", UINT32, number(WIDTH));
        key("llama.block_count", UINT32, number(1));
        key("llama.feed_forward_length", UINT32, number(WIDTH));
        key("llama.attention.head_count", UINT32, number(HEADS));
        key("llama.attention.head_count_kv", UINT32, number(HEADS));
        key("llama.attention.layer_norm_rms_epsilon", FLOAT32, real(1e-5f));
        key("llama.rope.dimension_count", UINT32, number(WIDTH / HEADS));
        key("llama.vocab_size", UINT32, number(TOKENS));
    }

    private void tokens() {
        List<byte[]> names = new ArrayList<>();
        List<byte[]> scores = new ArrayList<>();
        List<byte[]> types = new ArrayList<>();
        for (int token = 0; token < TOKENS; token++) {
            boolean special = token < SPECIAL.size();
            names.add(text(special ? SPECIAL.get(token) : "<0x%02X>".formatted(token - SPECIAL.size())));
            scores.add(real(0));
            types.add(number(!special ? BYTE_TOKEN : token == 0 ? UNKNOWN_TOKEN : CONTROL_TOKEN));
        }
        key("tokenizer.ggml.model", STRING, text("llama"));
        list("tokenizer.ggml.tokens", STRING, names);
        list("tokenizer.ggml.scores", FLOAT32, scores);
        list("tokenizer.ggml.token_type", INT32, types);
        key("tokenizer.ggml.unknown_token_id", UINT32, number(0));
        key("tokenizer.ggml.bos_token_id", UINT32, number(1));
        key("tokenizer.ggml.eos_token_id", UINT32, number(2));
    }

    private void layers() {
        tensor("token_embd", WIDTH, TOKENS);
        tensor("output_norm", WIDTH);
        tensor("output", WIDTH, TOKENS);
        for (String norm : List.of("attn_norm", "ffn_norm")) {
            tensor("blk.0." + norm, WIDTH);
        }
        for (String square : List.of("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")) {
            tensor("blk.0." + square, WIDTH, WIDTH);
        }
    }

    private void key(String name, int type, byte[] value) {
        described.writeBytes(text(name));
        described.writeBytes(number(type));
        described.writeBytes(value);
        keys++;
    }

    private void list(String name, int type, List<byte[]> values) {
        key(name, ARRAY, number(type));
        described.writeBytes(large(values.size()));
        values.forEach(described::writeBytes);
    }

    private void tensor(String name, int... sizes) {
        tensors.writeBytes(text(name + ".weight"));
        tensors.writeBytes(number(sizes.length));
        int all = 1;
        for (int size : sizes) {
            tensors.writeBytes(large(size));
            all *= size;
        }
        tensors.writeBytes(number(0));
        tensors.writeBytes(large(weights.size()));
        for (int i = 0; i < all; i++) {
            weights.writeBytes(real((float) random.nextGaussian() / 2));
        }
        pad(weights);
        count++;
    }

    private void save(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(number(3));
        all.writeBytes(large(count));
        all.writeBytes(large(keys));
        described.writeTo(all);
        tensors.writeTo(all);
        pad(all);
        weights.writeTo(all);
        Files.write(file, all.toByteArray());
    }

    private static void pad(ByteArrayOutputStream out) {
        while (out.size() % ALIGNMENT != 0) {
            out.write(0);
        }
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return little(Long.BYTES + bytes.length)
                .putLong(bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] number(int value) {
        return little(Integer.BYTES).putInt(value).array();
    }

    private static byte[] large(long value) {
        return little(Long.BYTES).putLong(value).array();
    }

    private static byte[] real(float value) {
        return little(Float.BYTES).putFloat(value).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
